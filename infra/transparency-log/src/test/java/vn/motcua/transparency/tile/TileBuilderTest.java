package vn.motcua.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.merkle.MerkleProofs;
import vn.motcua.transparency.merkle.ProofVerification;
import vn.motcua.transparency.merkle.RightEdge;

@DisplayName("Tiles built leaf by leaf")
class TileBuilderTest {

    private final MemoryTiles tiles = new MemoryTiles();
    private final RightEdge edge = new RightEdge();

    @Test
    @DisplayName("of 70,000 leaves are 273 full ones and three partial ones below the root of the tree")
    void exampleOf70000() throws IOException {
        TileBuilder builder = build(70_000);

        assertThat(tiles.full.keySet().stream().filter(tile -> tile.level() == 0))
                .hasSize(273);
        assertThat(tiles.full.keySet().stream().filter(tile -> tile.level() == 1))
                .hasSize(1);
        assertThat(tiles.full).hasSize(274);
        assertThat(builder.partialTiles().stream().map(TileContent::tile)).isEqualTo(Tile.partialIn(70_000));
        assertThat(tiles.full.values()).allSatisfy(bytes -> assertThat(bytes).hasSize(8_192));

        tiles.keep(builder);
        assertThat(MerkleProofs.root(70_000, new TileHashReader(tiles, 70_000))).isEqualTo(edge.root());
    }

    @Test
    @DisplayName("hold at level 1 the root of each full tile of level 0")
    void upperLevels() {
        build(1_000);
        byte[] firstTile = tiles.full.get(new Tile(0, 0, 256));
        assertThat(new TileContent(new Tile(0, 0, 256), firstTile).root()).isEqualTo(rootOf(256));
    }

    @Test
    @DisplayName("are the same after any number of restarts")
    void resumes() throws IOException {
        int size = 66_000;
        TileBuilder whole = build(size);
        MemoryTiles other = new MemoryTiles();
        TileBuilder restarted = new TileBuilder(other::add);
        Random random = new Random(7);
        for (int i = 0; i < size; i++) {
            restarted.append(leafHash(i));
            if (random.nextInt(500) == 0 || i == 255 || i == 256 || i == 65_535) {
                other.keep(restarted);
                restarted = TileBuilder.resume(i + 1, other, other::add);
            }
        }
        assertThat(restarted.size()).isEqualTo(size);
        assertThat(other.full.keySet()).isEqualTo(tiles.full.keySet());
        other.full.forEach((tile, bytes) -> assertThat(bytes).isEqualTo(tiles.full.get(tile)));
        assertThat(restarted.partialTiles().stream().map(TileContent::root).toArray(byte[][]::new))
                .isDeepEqualTo(
                        whole.partialTiles().stream().map(TileContent::root).toArray(byte[][]::new));
    }

    @Test
    @DisplayName("give proofs that verify, for every older size too")
    void proofsFromTiles() throws IOException {
        int largest = 67_000;
        Map<Long, byte[]> roots = new HashMap<>();
        TileBuilder builder = new TileBuilder(tiles::add);
        for (int i = 0; i < largest; i++) {
            builder.append(leafHash(i));
            edge.append(leafHash(i));
            roots.put(edge.size(), edge.root());
        }
        tiles.keep(builder);
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            long size = round < 4 ? new long[] {1, 256, 65_536, largest}[round] : 1 + random.nextInt(largest);
            long index = random.nextInt((int) size);
            long from = 1 + random.nextInt((int) size);
            TileHashReader reader = new TileHashReader(tiles, size);
            List<byte[]> inclusion = MerkleProofs.inclusion(index, size, reader);
            List<byte[]> consistency = MerkleProofs.consistency(from, size, reader);
            assertThat(ProofVerification.inclusion(index, size, leafHash((int) index), inclusion, roots.get(size)))
                    .isTrue();
            assertThat(ProofVerification.consistency(from, roots.get(from), size, roots.get(size), consistency))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("of a million leaves answer a proof in one trip and with at most six tiles")
    void fewTilesForAProof() throws IOException {
        int size = 1_000_000;
        tiles.keep(build(size));
        for (long index : new long[] {0, 255, 65_535, 499_999, 983_040, 999_936, 999_999}) {
            tiles.trips = 0;
            tiles.tilesRead = 0;
            List<byte[]> proof = MerkleProofs.inclusion(index, size, new TileHashReader(tiles, size));
            assertThat(ProofVerification.inclusion(index, size, leafHash((int) index), proof, edge.root()))
                    .isTrue();
            assertThat(tiles.trips).isEqualTo(1);
            assertThat(tiles.tilesRead).isBetween(3, 6);
        }
    }

    @Test
    @DisplayName("are read from a directory, the full one where the partial one is gone")
    void directory(@TempDir Path directory) throws IOException {
        TileBuilder builder = build(300);
        tiles.keep(builder);
        tiles.full.forEach((tile, bytes) -> write(directory, tile, bytes));
        builder.partialTiles().forEach(content -> write(directory, content.tile(), content.bytes()));

        TileDirectory mirror = new TileDirectory(directory);
        assertThat(MerkleProofs.root(300, new TileHashReader(mirror, 300))).isEqualTo(edge.root());
        assertThat(MerkleProofs.root(100, new TileHashReader(mirror, 100))).isEqualTo(rootOf(100));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> MerkleProofs.root(600, new TileHashReader(mirror, 600)));
    }

    @Test
    @DisplayName("that are cut short are an error, not a wrong hash")
    void shortTiles() {
        TileSource cut = wanted ->
                wanted.stream().map(tile -> new byte[tile.length() - 1]).toList();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> MerkleProofs.root(100, new TileHashReader(cut, 100)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> TileBuilder.resume(100, cut, full -> {}));
    }

    private TileBuilder build(int size) {
        TileBuilder builder = new TileBuilder(tiles::add);
        for (int i = 0; i < size; i++) {
            builder.append(leafHash(i));
            edge.append(leafHash(i));
        }
        return builder;
    }

    private static byte[] rootOf(int size) {
        RightEdge edge = new RightEdge();
        for (int i = 0; i < size; i++) {
            edge.append(leafHash(i));
        }
        return edge.root();
    }

    private static byte[] leafHash(int i) {
        return ByteBuffer.allocate(MerkleHash.LENGTH).putInt(28, i).array();
    }

    private static void write(Path directory, Tile tile, byte[] bytes) {
        try {
            Path file = directory.resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store that holds full tiles, and the partial ones of the last state it was told to keep. */
    private static final class MemoryTiles implements TileSource {

        private final Map<Tile, byte[]> full = new HashMap<>();
        private final Map<Integer, TileContent> partial = new HashMap<>();
        private int trips;
        private int tilesRead;

        void add(TileContent content) {
            full.put(content.tile(), content.bytes());
        }

        void keep(TileBuilder builder) {
            partial.clear();
            builder.partialTiles().forEach(content -> partial.put(content.tile().level(), content));
        }

        @Override
        public List<byte[]> read(List<Tile> wanted) {
            trips++;
            tilesRead += wanted.size();
            List<byte[]> contents = new ArrayList<>();
            for (Tile tile : wanted) {
                byte[] whole = full.get(new Tile(tile.level(), tile.index(), Tile.FULL));
                contents.add(whole != null ? whole : partial.get(tile.level()).bytes());
            }
            return contents;
        }
    }
}
