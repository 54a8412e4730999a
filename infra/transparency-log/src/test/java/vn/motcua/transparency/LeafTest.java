package vn.motcua.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.transparency.merkle.MerkleHash;

@DisplayName("A leaf")
class LeafTest {

    private static final byte[] PAYLOAD = "{\"ý kiến\":\"đồng ý\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("has the hash that a second implementation, in Python, computed from its description")
    void secondImplementation() {
        Leaf leaf = leaf(
                "b7a1f6de-0c55-4c0e-9d2c-5f2f5e0a9b11", "Dossier", "H36-261124-0001", 3, "dossier.StepCompleted", "2");
        assertThat(leaf.encoded()).hasSize(192);
        assertThat(HexFormat.of().formatHex(leaf.encoded()))
                .startsWith("6d6331000000002462376131663664652d306335352d346330652d396432632d35663266356530613962313");
        assertThat(HexFormat.of().formatHex(leaf.hash()))
                .isEqualTo("19c3b848e93671afe163d93a180fb537754868c3935aee00597eb581a7bc693f");
        assertThat(leaf.hash()).isEqualTo(MerkleHash.leaf(leaf.encoded()));
    }

    @Test
    @DisplayName("has another hash if anything moves from one field to the next")
    void noTwoLeavesAlike() {
        List<Leaf> leaves = List.of(
                leaf("ab", "c", "d", 0, "e", "1"),
                leaf("a", "bc", "d", 0, "e", "1"),
                leaf("ab", "cd", "", 0, "e", "1"),
                leaf("ab", "c", "d", 1, "e", "1"),
                leaf("ab", "c", "d", 0, "e1", ""),
                leaf("ab", "c", "d", 0, "", "e1"));
        Set<String> hashes = new HashSet<>();
        leaves.forEach(leaf -> hashes.add(HexFormat.of().formatHex(leaf.hash())));
        assertThat(hashes).hasSameSizeAs(leaves);
    }

    @Test
    @DisplayName("takes hashes of 32 bytes only")
    void hashLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf("a", "b", "c", 0, "d", "", 0, new byte[31], new byte[32]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf("a", "b", "c", 0, "d", "", 0, new byte[32], new byte[33]));
    }

    private static Leaf leaf(
            String eventId,
            String aggregateType,
            String aggregateId,
            long sequenceNumber,
            String type,
            String revision) {
        return new Leaf(
                eventId,
                aggregateType,
                aggregateId,
                sequenceNumber,
                type,
                revision,
                1_795_507_200_123_456L,
                Leaf.sha256(PAYLOAD),
                Leaf.sha256(METADATA));
    }
}
