package vn.motcua.transparency.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.transparency.merkle.MerkleHash;

/**
 * Turns leaf hashes into tiles as they come: the growing tile of each level is in memory (at most 64 KiB in all), full ones are handed over
 * once. Not safe for use by several threads at once; what it hands out may be shared.
 */
public final class TileBuilder {

    private final List<GrowingTile> levels = new ArrayList<>();
    private final Consumer<TileContent> fullTiles;
    private long size;

    /**
     * Starts with the empty tree.
     *
     * @param fullTiles is given each full tile, at the moment it is full, lower levels first
     */
    public TileBuilder(Consumer<TileContent> fullTiles) {
        this.fullTiles = fullTiles;
    }

    /**
     * Continues a stored tree.
     *
     * @param size its leaves
     * @param tiles is asked for the partial tiles of that tree, all in one call
     * @param fullTiles is given each full tile from here on
     * @throws IOException if a partial tile cannot be read
     */
    public static TileBuilder resume(long size, TileSource tiles, Consumer<TileContent> fullTiles) throws IOException {
        TileBuilder builder = new TileBuilder(fullTiles);
        List<Tile> partial = Tile.partialIn(size);
        List<byte[]> contents = partial.isEmpty() ? List.of() : tiles.read(partial);
        for (int i = 0; i < partial.size(); i++) {
            Tile tile = partial.get(i);
            if (contents.get(i).length < tile.length()) {
                throw new IOException("the tile is shorter than its name says: " + tile.path());
            }
            builder.level(tile.level()).bytes.write(contents.get(i), 0, tile.length());
        }
        for (int level = 0; Tile.hashes(size, level) > 0; level++) {
            builder.level(level).index = Tile.hashes(size, level) / Tile.FULL;
        }
        builder.size = size;
        return builder;
    }

    /**
     * Adds a leaf on the right.
     *
     * @param leafHash 32 bytes
     */
    public void append(byte[] leafHash) {
        add(0, leafHash);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The tiles of this tree that are not full, as they are now, lowest level first. They are what {@link #resume} will ask for. */
    public List<TileContent> partialTiles() {
        return levels.stream()
                .filter(level -> level.width() > 0)
                .map(GrowingTile::content)
                .toList();
    }

    private void add(int level, byte[] hash) {
        GrowingTile growing = level(level);
        growing.bytes.write(hash, 0, hash.length);
        if (growing.width() == Tile.FULL) {
            TileContent full = growing.content();
            growing.startNext();
            fullTiles.accept(full);
            add(level + 1, full.root());
        }
    }

    private GrowingTile level(int level) {
        while (levels.size() <= level) {
            levels.add(new GrowingTile(levels.size()));
        }
        return levels.get(level);
    }

    /** The rightmost tile of one level; it may be empty. */
    private static final class GrowingTile {

        private final int level;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long index;

        GrowingTile(int level) {
            this.level = level;
        }

        int width() {
            return bytes.size() / MerkleHash.LENGTH;
        }

        TileContent content() {
            return new TileContent(new Tile(level, index, width()), bytes.toByteArray());
        }

        void startNext() {
            bytes.reset();
            index++;
        }
    }
}
