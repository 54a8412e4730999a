/** The tree as files that never change: tiles of up to 256 hashes, as in C2SP tlog-tiles. */
package vn.motcua.transparency.tile;
