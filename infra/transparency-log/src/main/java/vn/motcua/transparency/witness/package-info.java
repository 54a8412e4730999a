/** The witness: a second party that cosigns a log's checkpoints after seeing that each continues the last (C2SP tlog-witness), without its HTTP. */
package vn.motcua.transparency.witness;
