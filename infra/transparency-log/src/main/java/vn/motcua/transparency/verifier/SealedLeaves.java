package vn.motcua.transparency.verifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.tile.TileContent;
import vn.motcua.transparency.tile.TileSource;

/** The leaf hashes that a checkpoint has sealed, from a mirror of the tiles that was checked against the checkpoint's root. */
final class SealedLeaves {

    private final TileSource tiles;
    private final long size;
    private long loaded = -1;
    private List<byte[]> hashes = List.of();

    private SealedLeaves(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /**
     * @param tiles at least the tiles of level 0
     * @param checkpoint a checkpoint that is believed
     * @throws RejectedException if the tiles are not those of the checkpoint
     */
    static SealedLeaves open(TileSource tiles, Checkpoint checkpoint) throws IOException, RejectedException {
        SealedLeaves leaves = new SealedLeaves(tiles, checkpoint.size());
        RightEdge edge = new RightEdge();
        for (long position = 0; position < checkpoint.size(); position++) {
            edge.append(leaves.at(position));
        }
        if (!Arrays.equals(edge.root(), checkpoint.root())) {
            throw new RejectedException(
                    "the tiles are not those that the checkpoint of size " + checkpoint.size() + " has sealed",
                    "các mảnh cây băm không phải là các mảnh mà điểm kiểm tra kích thước " + checkpoint.size()
                            + " đã niêm phong");
        }
        return leaves;
    }

    /** The leaf hash at a position below the checkpoint's size. */
    byte[] at(long position) throws IOException {
        long index = position / Tile.FULL;
        if (index != loaded) {
            Tile tile = Tile.in(size, 0, index);
            byte[] bytes = tiles.read(List.of(tile)).get(0);
            if (bytes.length < tile.length()) {
                throw new IOException("the tile is shorter than its name says: " + tile.path());
            }
            hashes = new TileContent(tile, Arrays.copyOf(bytes, tile.length())).hashes();
            loaded = index;
        }
        return hashes.get((int) (position % Tile.FULL));
    }
}
