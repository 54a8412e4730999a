package vn.motcua.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.transparency.MalformedException;

@DisplayName("A tile")
class TileTest {

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/0/000.p/1, 0, 0, 1",
        "tile/1/001.p/17, 1, 1, 17",
        "tile/0/273.p/112, 0, 273, 112",
        "tile/0/999, 0, 999, 256",
        "tile/0/x001/000, 0, 1000, 256",
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/63/x001/x234/067.p/255, 63, 1234067, 255",
        "tile/0/x009/x223/x372/x036/x854/x775/807, 0, 9223372036854775807, 256",
    })
    @DisplayName("has one path, which names it")
    void pathsAreCoded(String path, int level, long index, int width) throws MalformedException {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/000\n",
                "tile/0/٠٠٠",
                "tile/entries/000",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
                "tile/0/../../secret"
            })
    @DisplayName("is not named by any other text")
    void otherPathsAreMalformed(String path) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.parse(path));
    }

    @Test
    @DisplayName("of a tree of 70,000 leaves is as the format's example says")
    void exampleOf70000() {
        assertThat(Tile.partialIn(70_000))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.in(70_000, 0, 272)).isEqualTo(new Tile(0, 272, 256));
        assertThat(Tile.in(70_000, 1, 0)).isEqualTo(new Tile(1, 0, 256));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(70_000, 0, 274));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(70_000, 3, 0));
    }

    @Test
    @DisplayName("is never empty, and never partial where the tree fills it")
    void edgesOfTheTree() {
        assertThat(Tile.partialIn(0)).isEmpty();
        assertThat(Tile.partialIn(256)).isEqualTo(List.of(new Tile(1, 0, 1)));
        assertThat(Tile.partialIn(Long.MAX_VALUE)).hasSize(8);
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(-1, 0, 0));
    }
}
