/** Seals the ledger: tiles, signed checkpoints, cosignatures and proofs, from the events as they are stored. */
package vn.motcua.sealer;
