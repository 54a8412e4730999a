/** The verifier: checks receipts, checkpoints and exports of the ledger, with nothing but the JDK and without trusting the system that made them. */
package vn.motcua.transparency.verifier;
