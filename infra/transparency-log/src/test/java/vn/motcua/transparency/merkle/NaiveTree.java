package vn.motcua.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 §2.1 word for word, on leaf hashes in memory: what the faster code is compared with. */
final class NaiveTree implements HashReader {

    private final List<byte[]> leafHashes;

    NaiveTree(List<byte[]> leafHashes) {
        this.leafHashes = leafHashes;
    }

    byte[] root(int from, int to) {
        if (to == from) {
            return MerkleHash.empty();
        }
        if (to - from == 1) {
            return leafHashes.get(from);
        }
        int middle = from + k(to - from);
        return MerkleHash.node(root(from, middle), root(middle, to));
    }

    List<byte[]> path(int index, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int k = k(to - from);
        return index < k
                ? joined(path(index, from, from + k), root(from + k, to))
                : joined(path(index - k, from + k, to), root(from, from + k));
    }

    List<byte[]> subproof(int m, int from, int to, boolean known) {
        int n = to - from;
        if (m == n) {
            return known ? List.of() : List.of(root(from, to));
        }
        int k = k(n);
        return m <= k
                ? joined(subproof(m, from, from + k, known), root(from + k, to))
                : joined(subproof(m - k, from + k, to, false), root(from, from + k));
    }

    @Override
    public List<byte[]> read(List<Node> nodes) {
        return nodes.stream()
                .map(node -> root((int) (node.index() << node.level()), (int) ((node.index() + 1) << node.level())))
                .toList();
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> joined(List<byte[]> hashes, byte[] last) {
        List<byte[]> joined = new ArrayList<>(hashes);
        joined.add(last);
        return joined;
    }
}
