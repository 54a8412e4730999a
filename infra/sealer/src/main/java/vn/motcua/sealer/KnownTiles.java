package vn.motcua.sealer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.tile.TileSource;

/**
 * Tiles that were read before. A tile of one width never changes, so what is kept cannot be out of date; whether it is what was
 * sealed is decided by the proof that is made of it, which is verified each time. Safe for use by many threads.
 */
final class KnownTiles {

    private static final long MEGABYTE = 1L << 20;

    private final Cache<Tile, byte[]> known;

    /** @param megabytes how much is kept at most; a full tile has 8 KiB */
    KnownTiles(int megabytes) {
        this.known = Caffeine.newBuilder()
                .maximumWeight(megabytes * MEGABYTE)
                .weigher((Tile tile, byte[] hashes) -> hashes.length)
                .build();
    }

    /** Reads from here first, and the rest from the store in one go. */
    TileSource before(TileSource store) {
        return tiles -> read(tiles, store);
    }

    /** Nothing that was read so far is to be relied on. */
    void forget() {
        known.invalidateAll();
    }

    private List<byte[]> read(List<Tile> tiles, TileSource store) throws IOException {
        Map<Tile, byte[]> found = new HashMap<>(known.getAllPresent(tiles));
        List<Tile> missing =
                tiles.stream().filter(tile -> !found.containsKey(tile)).toList();
        if (!missing.isEmpty()) {
            List<byte[]> read = store.read(missing);
            for (int i = 0; i < missing.size(); i++) {
                found.put(missing.get(i), read.get(i));
                known.put(missing.get(i), read.get(i));
            }
        }
        List<byte[]> contents = new ArrayList<>(tiles.size());
        tiles.forEach(tile -> contents.add(found.get(tile)));
        return contents;
    }
}
