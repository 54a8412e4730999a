/** The Merkle tree of RFC 6962 and RFC 9162: its right edge, its proofs, and the two procedures that verify them. */
package vn.motcua.transparency.merkle;
