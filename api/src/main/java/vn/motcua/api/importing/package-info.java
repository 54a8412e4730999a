/** Histories from other systems: takes batches of dossiers in, exactly once whatever is repeated. */
package vn.motcua.api.importing;
