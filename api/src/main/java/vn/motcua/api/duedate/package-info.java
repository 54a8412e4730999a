/** Reads why a dossier is due when it is, from the ledger. */
package vn.motcua.api.duedate;
