package vn.motcua.transparency.tile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.merkle.MerkleHash;

/**
 * Names one tile (C2SP tlog-tiles): tile {@code n} at level {@code l} holds {@code MTH(D[(n·256+i)·256^l : (n·256+i+1)·256^l])} for i from 0.
 *
 * @param level 0 for leaf hashes, at most 63
 * @param index the tile's number within the level, from 0
 * @param width hashes in it: 256 if it is full, else 1 to 255
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** Levels of the tree between the hashes of a tile and the one hash that stands for it in the level above. */
    static final int HEIGHT = 8;

    /** The highest tile level that a tree of less than 2^63 leaves can have. */
    static final int TOP = 7;

    private static final Pattern PATH =
            Pattern.compile("tile/(\\d{1,2})/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/(\\d{1,3}))?");

    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "no such tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    /**
     * The tile as it is in a tree of {@code treeSize} leaves.
     *
     * @throws IllegalArgumentException if that tree has no such tile
     */
    public static Tile in(long treeSize, int level, long index) {
        long hashes = hashes(treeSize, level);
        if (index < 0 || index > (hashes - 1) / FULL || hashes == 0) {
            throw new IllegalArgumentException(
                    "a tree of " + treeSize + " leaves has no tile " + index + " at level " + level);
        }
        return new Tile(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** The tiles of a tree of {@code treeSize} leaves that are not full, lowest level first; at most one a level. */
    public static List<Tile> partialIn(long treeSize) {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level <= TOP; level++) {
            long hashes = hashes(treeSize, level);
            if (hashes % FULL != 0) {
                partial.add(in(treeSize, level, hashes / FULL));
            }
        }
        return partial;
    }

    /** The number of hashes at a tile level: the complete subtrees of 256^level leaves. */
    static long hashes(long treeSize, int level) {
        return level > TOP ? 0 : treeSize >> (level * HEIGHT);
    }

    /** Whether this tile will never grow. */
    public boolean full() {
        return width == FULL;
    }

    /** The bytes in the tile. */
    public int length() {
        return width * MerkleHash.LENGTH;
    }

    /** The path below the log's address, such as {@code tile/0/x001/x234/067} or {@code tile/1/001.p/17}. */
    public String path() {
        StringBuilder number = new StringBuilder(threeDigits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, "x" + threeDigits(rest) + "/");
        }
        return "tile/" + level + "/" + number + (full() ? "" : ".p/" + width);
    }

    /**
     * Reads a path that {@link #path()} could have written; each tile has exactly one.
     *
     * @throws MalformedException if the text is anything else
     */
    public static Tile parse(String path) throws MalformedException {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            int level = Integer.parseInt(parts.group(1));
            int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
            BigInteger index = new BigInteger(parts.group(2).replaceAll("[x/]", ""));
            if (level <= 63 && width >= 1 && width <= FULL && index.bitLength() < Long.SIZE) {
                Tile tile = new Tile(level, index.longValue(), width);
                if (tile.path().equals(path)) {
                    return tile;
                }
            }
        }
        throw new MalformedException(
                "not the path of a tile; it is tile/<level>/<index>[.p/<width>], such as tile/0/x001/067.p/17",
                "không phải đường dẫn của một mảnh cây băm; phải có dạng tile/<tầng>/<số>[.p/<độ rộng>], ví dụ "
                        + "tile/0/x001/067.p/17");
    }

    /** The last three digits of a number, with zeros; a formatter would write them in the digits of the machine's language. */
    private static String threeDigits(long number) {
        return Long.toString(1000 + number % 1000).substring(1);
    }
}
