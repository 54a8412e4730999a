/** What the caller may do now with a dossier, read from the ledger and ruled on by the command side. */
package vn.motcua.api.actions;
