package vn.motcua.transparency.merkle;

/**
 * The root of a complete subtree: {@code MTH(D[index·2^level : (index+1)·2^level])}. Its hash never changes once its last leaf is there,
 * which is why it may be stored and cached for ever.
 *
 * @param level 0 for leaves, at most 62
 * @param index from 0, counted from the left within the level
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0 || index > Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("no such node: level " + level + ", index " + index);
        }
    }
}
