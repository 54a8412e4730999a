package vn.motcua.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.transparency.merkle.RightEdgeTest.leafHashes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proofs of a tree of up to 300 leaves")
class MerkleProofsTest {

    private static final int LARGEST = 300;

    /** Up to this size every single bit is flipped, beyond it one bit of each hash, chosen by a fixed seed. */
    private static final int EVERY_BIT_UP_TO = 12;

    private final List<byte[]> leaves = leafHashes(LARGEST);
    private final NaiveTree naive = new NaiveTree(leaves);
    private final HashReader reader = remembering(naive);
    private final byte[][] roots = rootsBySize();
    private final Random random = new Random(20261124);

    @Test
    @DisplayName("of inclusion verify for every index and size, and no changed bit passes")
    void inclusion() throws IOException {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = MerkleProofs.inclusion(index, size, reader);
                List<byte[]> claim = claim(proof, leaves.get(index), roots[size]);
                int at = index;
                int of = size;
                Predicate<List<byte[]>> verifies = changed -> ProofVerification.inclusion(
                        at,
                        of,
                        changed.get(proof.size()),
                        changed.subList(0, proof.size()),
                        changed.get(proof.size() + 1));
                assertThat(verifies.test(claim))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
                assertNoChangedBitPasses(claim, verifies, size);
            }
        }
    }

    @Test
    @DisplayName("of inclusion do not verify for another index")
    void inclusionAtAnotherIndex() throws IOException {
        for (int size : new int[] {2, 3, 7, 8, 9, 63, 64, 65, 255, 256, 257, 300}) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = MerkleProofs.inclusion(index, size, reader);
                for (long other = -1; other <= size; other++) {
                    assertThat(ProofVerification.inclusion(other, size, leaves.get(index), proof, roots[size]))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    @DisplayName("of consistency verify for every pair of sizes, and no changed bit passes")
    void consistency() throws IOException {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                List<byte[]> proof = MerkleProofs.consistency(from, to, reader);
                List<byte[]> claim = claim(proof, roots[from], roots[to]);
                int size1 = from;
                int size2 = to;
                Predicate<List<byte[]>> verifies = changed -> ProofVerification.consistency(
                        size1,
                        changed.get(proof.size()),
                        size2,
                        changed.get(proof.size() + 1),
                        changed.subList(0, proof.size()));
                assertThat(verifies.test(claim)).as("from %d to %d", from, to).isTrue();
                assertNoChangedBitPasses(claim, verifies, to);
            }
        }
    }

    @Test
    @DisplayName("are those of the RFC's recursions, hash for hash")
    void equalTheNaiveRecursions() throws IOException {
        for (int size = 1; size <= 90; size++) {
            for (int m = 0; m < size; m++) {
                assertSame(MerkleProofs.inclusion(m, size, reader), naive.path(m, 0, size));
                assertSame(MerkleProofs.consistency(m + 1, size, reader), naive.subproof(m + 1, 0, size, true));
            }
            assertThat(MerkleProofs.root(size, reader)).isEqualTo(roots[size]);
        }
    }

    @Test
    @DisplayName("lose every verification when a hash is left out, added, or not of 32 bytes")
    void wrongShape() throws IOException {
        for (int size = 2; size <= 40; size++) {
            for (int m = 1; m < size; m++) {
                for (List<byte[]> wrong : misshapen(MerkleProofs.inclusion(m, size, reader))) {
                    assertThat(ProofVerification.inclusion(m, size, leaves.get(m), wrong, roots[size]))
                            .isFalse();
                }
                for (List<byte[]> wrong : misshapen(MerkleProofs.consistency(m, size, reader))) {
                    assertThat(ProofVerification.consistency(m, roots[m], size, roots[size], wrong))
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("exist from the empty tree, with nothing in them, but prove nothing")
    void fromTheEmptyTree() throws IOException {
        assertThat(MerkleProofs.consistency(0, 5, reader)).isEmpty();
        assertThat(ProofVerification.consistency(0, MerkleHash.empty(), 5, roots[5], List.of()))
                .isFalse();
        assertThat(MerkleProofs.root(0, reader)).isEqualTo(MerkleHash.empty());
    }

    @Test
    @DisplayName("are not made of positions and sizes that do not exist")
    void refusesWhatDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.inclusion(5, 5, reader));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.inclusion(-1, 5, reader));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.consistency(6, 5, reader));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.consistency(-1, 5, reader));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.root(-1, reader));
    }

    private void assertNoChangedBitPasses(List<byte[]> claim, Predicate<List<byte[]>> verifies, int size) {
        for (int i = 0; i < claim.size(); i++) {
            for (int bit : size <= EVERY_BIT_UP_TO ? everyBit() : new int[] {random.nextInt(256)}) {
                List<byte[]> changed = new ArrayList<>(claim);
                changed.set(i, flipped(claim.get(i), bit));
                assertThat(verifies.test(changed)).isFalse();
            }
        }
    }

    private static List<List<byte[]>> misshapen(List<byte[]> proof) {
        List<List<byte[]>> wrong = new ArrayList<>();
        for (int i = 0; i <= proof.size(); i++) {
            List<byte[]> longer = new ArrayList<>(proof);
            longer.add(i, new byte[32]);
            wrong.add(longer);
            if (i < proof.size()) {
                List<byte[]> shorter = new ArrayList<>(proof);
                shorter.remove(i);
                wrong.add(shorter);
                List<byte[]> truncated = new ArrayList<>(proof);
                truncated.set(i, Arrays.copyOf(proof.get(i), 31));
                wrong.add(truncated);
            }
        }
        return wrong;
    }

    private static List<byte[]> claim(List<byte[]> proof, byte[] first, byte[] second) {
        List<byte[]> claim = new ArrayList<>(proof);
        claim.add(first);
        claim.add(second);
        return claim;
    }

    private static int[] everyBit() {
        return IntStream.range(0, 256).toArray();
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] flipped = hash.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static void assertSame(List<byte[]> actual, List<byte[]> expected) {
        assertThat(actual.toArray(byte[][]::new)).isDeepEqualTo(expected.toArray(byte[][]::new));
    }

    private byte[][] rootsBySize() {
        byte[][] bySize = new byte[LARGEST + 1][];
        RightEdge edge = new RightEdge();
        for (int size = 0; size < LARGEST; size++) {
            bySize[size] = edge.root();
            edge.append(leaves.get(size));
        }
        bySize[LARGEST] = edge.root();
        return bySize;
    }

    private static HashReader remembering(NaiveTree tree) {
        Map<Node, byte[]> known = new HashMap<>();
        return nodes -> nodes.stream()
                .map(node -> known.computeIfAbsent(
                        node, wanted -> tree.read(List.of(wanted)).get(0)))
                .toList();
    }
}
