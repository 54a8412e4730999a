/** The sealed ledger over HTTP: checkpoints, keys, proofs, tiles, receipts, the auditor's export, and whether sealing works. */
package vn.motcua.api.ledger;
