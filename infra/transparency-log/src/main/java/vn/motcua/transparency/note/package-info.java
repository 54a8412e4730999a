/** Texts that are signed: notes, checkpoints, cosignatures and proof files in the formats of C2SP, and the keys that sign and verify them. */
package vn.motcua.transparency.note;
