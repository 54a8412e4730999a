package vn.motcua.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The right edge of a tree")
class RightEdgeTest {

    /** The leaves and roots that the RFC 6962 test suites share. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    @DisplayName("has the published root at every size from 0 to 8")
    void publishedRoots() {
        RightEdge edge = new RightEdge();
        List<String> roots = new ArrayList<>(List.of(hex(edge.root())));
        for (String leaf : LEAVES) {
            edge.append(MerkleHash.leaf(HexFormat.of().parseHex(leaf)));
            roots.add(hex(edge.root()));
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    @DisplayName("has the root of the naive recursion at every size up to 600")
    void equalsNaiveRecursion() {
        List<byte[]> leaves = leafHashes(600);
        NaiveTree naive = new NaiveTree(leaves);
        RightEdge edge = new RightEdge();
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(edge.root()).as("size %d", size).isEqualTo(naive.root(0, size));
            assertThat(edge.hashes()).hasSize(Integer.bitCount(size));
            edge.append(leaves.get(size));
        }
    }

    @Test
    @DisplayName("goes on from what was stored as if it had never stopped")
    void resumes() {
        List<byte[]> leaves = leafHashes(200);
        RightEdge whole = new RightEdge();
        for (byte[] leaf : leaves) {
            RightEdge resumed = new RightEdge(whole.size(), whole.hashes());
            whole.append(leaf);
            resumed.append(leaf);
            assertThat(resumed.root()).isEqualTo(whole.root());
            assertThat(resumed.size()).isEqualTo(whole.size());
        }
    }

    @Test
    @DisplayName("refuses hashes that cannot belong to its size")
    void refusesWrongState() {
        byte[] hash = new byte[32];
        assertThatIllegalArgumentException().isThrownBy(() -> new RightEdge(3, List.of(hash)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RightEdge(-1, List.of(hash)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RightEdge(1, List.of(new byte[31])));
        assertThatIllegalArgumentException().isThrownBy(() -> new RightEdge().append(new byte[33]));
    }

    static List<byte[]> leafHashes(int count) {
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(MerkleHash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return hashes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
