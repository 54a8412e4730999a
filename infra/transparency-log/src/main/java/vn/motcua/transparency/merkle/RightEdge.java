package vn.motcua.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree, kept as the roots of its complete subtrees from left to right: one hash for each bit set in its size, so at most 63. That is
 * all it takes to append and to know the root. Not safe for use by several threads at once.
 */
public final class RightEdge {

    private final List<byte[]> hashes;
    private long size;

    /** The tree without leaves. */
    public RightEdge() {
        this(0, List.of());
    }

    /**
     * A tree that was stored.
     *
     * @param size leaves, at least 0
     * @param hashes what {@link #hashes()} gave at that size
     * @throws IllegalArgumentException if these cannot be the right edge of a tree of that size
     */
    public RightEdge(long size, List<byte[]> hashes) {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has no right edge of " + hashes.size() + " hashes");
        }
        this.size = size;
        this.hashes = new ArrayList<>(hashes.size() + 1);
        hashes.forEach(hash -> this.hashes.add(checked(hash)));
    }

    /**
     * Adds a leaf on the right, in constant time on average.
     *
     * @param leafHash 32 bytes
     */
    public void append(byte[] leafHash) {
        byte[] hash = checked(leafHash);
        // As in binary addition: every trailing one of the size is a complete subtree that the carry joins to the new
        // one.
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = MerkleHash.node(hashes.remove(hashes.size() - 1), hash);
        }
        hashes.add(hash);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** {@code MTH(D[size])}, 32 bytes. */
    public byte[] root() {
        return LeafRange.root(hashes);
    }

    /** The roots of the complete subtrees, left to right; {@link #RightEdge(long, List)} takes them back. */
    public List<byte[]> hashes() {
        return List.copyOf(hashes);
    }

    private static byte[] checked(byte[] hash) {
        if (hash.length != MerkleHash.LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + hash.length);
        }
        return hash;
    }
}
