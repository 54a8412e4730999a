package vn.motcua.transparency.merkle;

import static vn.motcua.transparency.merkle.MerkleHash.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Verifies proofs, by RFC 9162 §2.1.3.2 and §2.1.4.2. Both procedures climb from the bottom of the tree to its root; {@code fn} and {@code sn}
 * are the positions, on the level reached, of the node that is followed and of the last node. They never throw: what is not proved is false.
 *
 * <p>An inclusion proof binds the leaf and its index to the root. It is the signed checkpoint that binds the root to the size.
 */
public final class ProofVerification {

    private ProofVerification() {}

    /**
     * Whether the proof shows that the leaf is at {@code index} of the tree with this root.
     *
     * @param index the leaf's position, from 0
     * @param size the leaves of the tree
     * @param leafHash 32 bytes
     * @param proof the siblings from the leaf to the root, 32 bytes each
     * @param root 32 bytes
     */
    public static boolean inclusion(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !isHash(leafHash) || !isHash(root) || !areHashes(proof)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                int skipped = levelsWithoutSibling(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /**
     * Whether the proof shows that the first tree is how the second begins. A first tree without leaves is refused: there is nothing to prove.
     *
     * @param size1 the leaves of the first tree
     * @param root1 its root, 32 bytes
     * @param size2 the leaves of the second tree
     * @param root2 its root, 32 bytes
     * @param proof 32 bytes each; empty if the sizes are equal
     */
    public static boolean consistency(long size1, byte[] root1, long size2, byte[] root2, List<byte[]> proof) {
        if (size1 <= 0 || size1 > size2 || root1 == null || root2 == null) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && Arrays.equals(root1, root2);
        }
        if (proof.isEmpty() || !isHash(root1) || !isHash(root2) || !areHashes(proof)) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof.size() + 1);
        if (Long.bitCount(size1) == 1) {
            // The first tree is then itself a node of the second one, and the proof leaves out what the verifier knows.
            path.add(root1);
        }
        path.addAll(proof);

        int complete = Long.numberOfTrailingZeros(size1);
        long fn = (size1 - 1) >> complete;
        long sn = (size2 - 1) >> complete;
        byte[] first = path.get(0);
        byte[] second = path.get(0);
        for (byte[] hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(hash, first);
                second = node(hash, second);
                int skipped = levelsWithoutSibling(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                second = node(second, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, root1) && Arrays.equals(second, root2);
    }

    /**
     * A last node that is a left child has no sibling: it rises unhashed until it is a right child.
     *
     * @param fn not 0: only the root is both the first and the last of its level, and above the root every proof has failed already
     */
    private static int levelsWithoutSibling(long fn) {
        return Long.numberOfTrailingZeros(fn);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(ProofVerification::isHash);
    }

    private static boolean isHash(byte[] hash) {
        return hash != null && hash.length == MerkleHash.LENGTH;
    }
}
