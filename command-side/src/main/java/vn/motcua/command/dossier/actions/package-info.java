/** What an officer may do with a dossier right now, and why not more. */
package vn.motcua.command.dossier.actions;
