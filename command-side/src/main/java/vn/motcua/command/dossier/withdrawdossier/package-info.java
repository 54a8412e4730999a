/** Taking a dossier back (rút hồ sơ). */
package vn.motcua.command.dossier.withdrawdossier;
