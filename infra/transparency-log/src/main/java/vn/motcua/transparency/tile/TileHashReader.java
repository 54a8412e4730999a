package vn.motcua.transparency.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transparency.merkle.HashReader;
import vn.motcua.transparency.merkle.Node;

/**
 * Finds the hashes of complete subtrees in tiles: every eighth level of the tree is stored, the levels between are hashed again. A proof in a
 * tree of a million leaves needs at most six tiles, read in one call.
 */
public final class TileHashReader implements HashReader {

    private final TileSource tiles;
    private final long treeSize;

    /**
     * @param tiles where the tiles are
     * @param treeSize the leaves of the tree that is read; the source may hold a larger one
     */
    public TileHashReader(TileSource tiles, long treeSize) {
        this.tiles = tiles;
        this.treeSize = treeSize;
    }

    @Override
    public List<byte[]> read(List<Node> nodes) throws IOException {
        Map<Tile, byte[]> contents = new LinkedHashMap<>();
        nodes.forEach(node -> contents.put(tileOf(node), null));
        List<Tile> wanted = List.copyOf(contents.keySet());
        List<byte[]> read = tiles.read(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (read.get(i).length < wanted.get(i).length()) {
                throw new IOException("the tile is shorter than its name says: "
                        + wanted.get(i).path());
            }
            contents.put(wanted.get(i), read.get(i));
        }
        List<byte[]> hashes = new ArrayList<>(nodes.size());
        nodes.forEach(node -> hashes.add(hash(node, contents.get(tileOf(node)))));
        return hashes;
    }

    private Tile tileOf(Node node) {
        return Tile.in(treeSize, node.level() / Tile.HEIGHT, node.index() >> (Tile.HEIGHT - levelsAboveTile(node)));
    }

    private static byte[] hash(Node node, byte[] tile) {
        int count = 1 << levelsAboveTile(node);
        int first = (int) (node.index() * count % Tile.FULL);
        return TileContent.root(TileContent.split(tile, first, count));
    }

    private static int levelsAboveTile(Node node) {
        return node.level() % Tile.HEIGHT;
    }
}
