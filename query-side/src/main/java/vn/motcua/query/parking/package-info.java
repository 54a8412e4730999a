/** Dossiers that a read model had to leave out: listed, and tried again. */
package vn.motcua.query.parking;
