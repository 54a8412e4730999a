/** Histories from other systems: takes batches of dossiers in, exactly once whatever is repeated, and gives every step out again. */
package vn.motcua.api.importing;
