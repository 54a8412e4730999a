package vn.motcua.transparency.tile;

import java.io.IOException;
import java.util.List;

/** A store of tiles. */
@FunctionalInterface
public interface TileSource {

    /**
     * @param tiles the tiles wanted, none twice
     * @return for each, in the order asked, its hashes one after the other. More than {@link Tile#length()} bytes are welcome: a tile only
     *     grows on the right, so the full one answers for every narrower one.
     * @throws IOException if the store cannot be read or does not hold one of them
     */
    List<byte[]> read(List<Tile> tiles) throws IOException;
}
