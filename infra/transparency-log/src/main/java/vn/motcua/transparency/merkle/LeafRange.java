package vn.motcua.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The leaves {@code D[start : end]} of a subtree of RFC 6962: {@code start} is a multiple of the smallest power of two that is not less than
 * the number of leaves.
 *
 * @param start the first leaf's position
 * @param end the position after the last leaf; at least {@code start}
 */
record LeafRange(long start, long end) {

    /** The complete subtrees that make up this range, largest first, which is also left to right; one for each bit set in its size. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long at = start;
        while (at < end) {
            int level = 63 - Long.numberOfLeadingZeros(end - at);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** {@code MTH} of a range from the hashes of its {@link #nodes()}: the smaller subtrees on the right are joined first. */
    static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(hashes.get(i), root);
        }
        return root;
    }
}
