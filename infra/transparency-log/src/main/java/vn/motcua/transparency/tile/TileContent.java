package vn.motcua.transparency.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.merkle.RightEdge;

/**
 * A tile and what is in it.
 *
 * @param tile its name
 * @param bytes its hashes, 32 bytes each, {@link Tile#length()} bytes in all
 */
public record TileContent(Tile tile, byte[] bytes) {

    public TileContent {
        if (bytes.length != tile.length()) {
            throw new IllegalArgumentException(tile.path() + " has " + tile.length() + " bytes, not " + bytes.length);
        }
    }

    /** The hashes of the tile, left to right. */
    public List<byte[]> hashes() {
        return split(bytes, 0, tile.width());
    }

    /** {@code MTH} over the hashes of this tile. For a full tile this is the hash that stands for it in the level above. */
    public byte[] root() {
        return root(hashes());
    }

    /** {@code MTH} over hashes that already are complete subtrees of one size. */
    static byte[] root(List<byte[]> hashes) {
        RightEdge edge = new RightEdge();
        hashes.forEach(edge::append);
        return edge.root();
    }

    /** {@code count} of a tile's hashes, from the one numbered {@code first}. */
    static List<byte[]> split(byte[] bytes, int first, int count) {
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            hashes.add(Arrays.copyOfRange(bytes, i * MerkleHash.LENGTH, (i + 1) * MerkleHash.LENGTH));
        }
        return hashes;
    }
}
