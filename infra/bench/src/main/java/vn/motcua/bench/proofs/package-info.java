/** How long proofs take in a ledger of many events. */
package vn.motcua.bench.proofs;
