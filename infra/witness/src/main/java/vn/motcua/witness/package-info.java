/** The witness as a program: HTTP around the witness of the transparency log, with a key and a memory of its own. */
package vn.motcua.witness;
