/** The transparency log: leaves, tree, proofs, signed notes. Plain Java, so that anyone can read and run it without this system. */
package vn.motcua.transparency;
