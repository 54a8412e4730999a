/** Where a dossier stands: one row a dossier, found by its code. */
package vn.motcua.query.status;
