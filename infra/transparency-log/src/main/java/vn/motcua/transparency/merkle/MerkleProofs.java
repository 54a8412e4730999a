package vn.motcua.transparency.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes roots and proofs from stored hashes of complete subtrees. The recursions are {@code PATH} and {@code SUBPROOF} of RFC 6962 §2.1.1 and
 * §2.1.2; they give ranges of leaves, whose hashes are then read in one call.
 */
public final class MerkleProofs {

    private MerkleProofs() {}

    /**
     * The root of the tree of the first {@code size} leaves.
     *
     * @param size at least 0
     * @param hashes the complete subtrees of that tree
     * @return 32 bytes
     * @throws IOException if a hash cannot be read
     */
    public static byte[] root(long size, HashReader hashes) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has at least 0 leaves, not " + size);
        }
        return read(List.of(new LeafRange(0, size)), hashes).get(0);
    }

    /**
     * Proves that a leaf is at {@code index} in the tree of the first {@code size} leaves.
     *
     * @param index from 0 to {@code size - 1}
     * @param size at least 1
     * @param hashes the complete subtrees of that tree
     * @return the siblings from the leaf to the root, 32 bytes each
     * @throws IOException if a hash cannot be read
     */
    public static List<byte[]> inclusion(long index, long size, HashReader hashes) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<LeafRange> siblings = new ArrayList<>();
        path(index, new LeafRange(0, size), siblings);
        return read(siblings, hashes);
    }

    /**
     * Proves that the tree of the first {@code from} leaves is how the tree of the first {@code to} leaves begins.
     *
     * @param from from 0 to {@code to}; the proof from the empty tree is empty, because every tree continues it
     * @param to at least 0
     * @param hashes the complete subtrees of the tree of {@code to} leaves
     * @return 32 bytes each, in the order of RFC 6962 §2.1.2
     * @throws IOException if a hash cannot be read
     */
    public static List<byte[]> consistency(long from, long to, HashReader hashes) throws IOException {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " leaves does not continue one of " + from);
        }
        List<LeafRange> parts = new ArrayList<>();
        if (from > 0) {
            subproof(from, new LeafRange(0, to), true, parts);
        }
        return read(parts, hashes);
    }

    private static void path(long index, LeafRange tree, List<LeafRange> siblings) {
        if (tree.end() - tree.start() == 1) {
            return;
        }
        LeafRange left = left(tree);
        LeafRange right = new LeafRange(left.end(), tree.end());
        if (index < left.end()) {
            path(index, left, siblings);
            siblings.add(right);
        } else {
            path(index, right, siblings);
            siblings.add(left);
        }
    }

    /** @param known whether the verifier has this subtree's hash already, being the whole old tree */
    private static void subproof(long from, LeafRange tree, boolean known, List<LeafRange> parts) {
        if (from == tree.end()) {
            if (!known) {
                parts.add(tree);
            }
            return;
        }
        LeafRange left = left(tree);
        LeafRange right = new LeafRange(left.end(), tree.end());
        if (from <= left.end()) {
            subproof(from, left, known, parts);
            parts.add(right);
        } else {
            subproof(from, right, false, parts);
            parts.add(left);
        }
    }

    /** The first k leaves, k the largest power of two that is smaller than the number of leaves. */
    private static LeafRange left(LeafRange tree) {
        return new LeafRange(tree.start(), tree.start() + Long.highestOneBit(tree.end() - tree.start() - 1));
    }

    private static List<byte[]> read(List<LeafRange> ranges, HashReader hashes) throws IOException {
        List<Node> nodes = new ArrayList<>();
        ranges.forEach(range -> nodes.addAll(range.nodes()));
        List<byte[]> read = nodes.isEmpty() ? List.of() : hashes.read(nodes);
        List<byte[]> roots = new ArrayList<>(ranges.size());
        int at = 0;
        for (LeafRange range : ranges) {
            int count = Long.bitCount(range.end() - range.start());
            roots.add(LeafRange.root(read.subList(at, at + count)));
            at += count;
        }
        return roots;
    }
}
