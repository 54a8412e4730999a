package vn.motcua.transparency.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tiles as files of a directory, laid out by {@link Tile#path()}: a mirror of a log's public tiles. */
public final class TileDirectory implements TileSource {

    private final Path directory;

    /** @param directory the one that holds the directory {@code tile} */
    public TileDirectory(Path directory) {
        this.directory = directory;
    }

    /** Takes the full tile where the partial one is not there (any more). */
    @Override
    public List<byte[]> read(List<Tile> tiles) throws IOException {
        List<byte[]> contents = new ArrayList<>(tiles.size());
        for (Tile tile : tiles) {
            Path file = directory.resolve(tile.path());
            Path full = directory.resolve(new Tile(tile.level(), tile.index(), Tile.FULL).path());
            contents.add(Files.readAllBytes(Files.exists(file) ? file : full));
        }
        return contents;
    }
}
