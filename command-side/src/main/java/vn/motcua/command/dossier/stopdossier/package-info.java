/** Stopping a dossier (dừng xử lý). */
package vn.motcua.command.dossier.stopdossier;
