/** The operator's keys: those that sign the ledger's checkpoints, and those that wrap the keys of the dossiers. */
package vn.motcua.launcher.keys;
