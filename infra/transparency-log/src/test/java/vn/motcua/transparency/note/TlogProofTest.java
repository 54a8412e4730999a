package vn.motcua.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.MerkleHash;

@DisplayName("A proof file")
class TlogProofTest {

    private static final String ORIGIN = "motcua.example/log";

    private final NoteSigner log = TestKeys.log(ORIGIN, 1);
    private final TrustPolicy policy = TrustPolicy.ofLog(ORIGIN, List.of(log.verifierKey()));
    private final byte[] left = MerkleHash.leaf(new byte[] {1});
    private final byte[] right = MerkleHash.leaf(new byte[] {2});
    private SignedNote checkpoint;

    @BeforeEach
    void twoLeaves() throws IOException {
        checkpoint = log.sign(new Checkpoint(ORIGIN, 2, MerkleHash.node(left, right)));
    }

    @Test
    @DisplayName("is written in the format's lines and read again")
    void roundTrip() throws MalformedException {
        TlogProof proof = new TlogProof(Optional.of(new byte[] {1, 2, 3}), 1, List.of(left), checkpoint);
        assertThat(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 1\n")
                .contains("\n\n" + ORIGIN + "\n2\n");
        TlogProof read = TlogProof.parse(proof.toString());
        assertThat(read).hasToString(proof.toString());
        assertThat(read.extra().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(read.index()).isEqualTo(1);
        assertThat(read.hashes()).containsExactly(left);
    }

    @Test
    @DisplayName("proves its leaf and no other")
    void proves() throws MalformedException, RejectedException {
        TlogProof proof = TlogProof.parse(new TlogProof(Optional.empty(), 1, List.of(left), checkpoint).toString());
        assertThat(proof.verify(right, policy).checkpoint().size()).isEqualTo(2);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> proof.verify(left, policy))
                .withMessageContaining("position 1");
        TlogProof elsewhere = new TlogProof(Optional.empty(), 0, List.of(left), checkpoint);
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> elsewhere.verify(right, policy));
    }

    @Test
    @DisplayName("proves nothing under another log's key")
    void otherLog() throws MalformedException {
        TlogProof proof = new TlogProof(Optional.empty(), 1, List.of(left), checkpoint);
        TrustPolicy other =
                TrustPolicy.ofLog(ORIGIN, List.of(TestKeys.log(ORIGIN, 5).verifierKey()));
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> proof.verify(right, other));
    }

    @Test
    @DisplayName("is malformed if a line is missing, doubled or in another form")
    void malformed() {
        String good = new TlogProof(Optional.empty(), 1, List.of(left), checkpoint).toString();
        List<String> bad = List.of(
                "",
                good.replace("v1", "v2"),
                good.replace("index 1\n", ""),
                good.replace("index 1\n", "index 01\n"),
                good.replace("index 1\n", "index -1\n"),
                good.replace("index 1\n", "index 1\nindex 1\n"),
                good.replace("index 1\n", "extra AQI\nindex 1\n"),
                good.replace("index 1\n", "index 1\nextra AQID\n"),
                good.replace("index 1\n", "index 1\nAQID\n"),
                good.replaceFirst("\n\n", "\n"),
                good.replace("\n", "\r\n"),
                good.substring(0, good.length() - 1));
        assertThat(bad)
                .allSatisfy(text ->
                        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> TlogProof.parse(text)));
    }

    @Test
    @DisplayName("has at most 63 hashes, and so has a consistency proof")
    void tooManyHashes() throws MalformedException {
        String hash = TextCoding.base64(left) + "\n";
        String most = String.join("", Collections.nCopies(63, hash));
        assertThat(TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 1\n" + most + "\n" + checkpoint)
                        .hashes())
                .hasSize(63);
        assertThat(ConsistencyProof.parse("old 1\n" + most + "\n" + checkpoint).hashes())
                .hasSize(63);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(
                        () -> TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 1\n" + most + hash + "\n" + checkpoint));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ConsistencyProof.parse("old 1\n" + most + hash + "\n" + checkpoint));
    }
}
