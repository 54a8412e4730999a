package vn.motcua.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.MerkleHash;

@DisplayName("A checkpoint")
class CheckpointTest {

    private static final String ORIGIN = "motcua.example/log";
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.750Z");

    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 0, MerkleHash.empty());
    private final NoteSigner log = TestKeys.log(ORIGIN, 1);
    private final Cosigner first = cosigner("witness.example/1", 11);
    private final Cosigner second = cosigner("witness.example/2", 12);

    @Test
    @DisplayName("is three lines")
    void threeLines() throws MalformedException {
        assertThat(checkpoint.text()).isEqualTo(ORIGIN + "\n0\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint).hasSameHashCodeAs(checkpoint);
    }

    @Test
    @DisplayName("may have further lines, which are passed over")
    void furtherLines() throws MalformedException {
        assertThat(Checkpoint.parse(checkpoint.text() + "more\nand more\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n1\n" + ROOT,
                "a\n1\n",
                "\n1\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n١\n" + ROOT + "\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "a\n1\nAAAA\n",
                "a\n1\n\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nmore\n",
                "a\tb\n1\n" + ROOT + "\n",
            })
    @DisplayName("is nothing else")
    void malformed(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    @DisplayName("cannot be made of what it could not say")
    void impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 0, MerkleHash.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 0, MerkleHash.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, MerkleHash.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 1, new byte[31]));
    }

    @Test
    @DisplayName("is cosigned with the second at which it was seen")
    void cosignature() throws IOException, MalformedException, RejectedException {
        SignedNote note = log.sign(checkpoint).with(first.cosign(checkpoint.text()));
        assertThat(note.verify(List.of(first.verifierKey())))
                .containsExactly(
                        new VerifiedSignature(first.verifierKey(), Optional.of(Instant.parse("2026-11-24T08:00:00Z"))));
        assertThat(first.cosign(checkpoint.text()).signature()).hasSize(72);
    }

    @Test
    @DisplayName("is not cosigned if the time or the text is another, or if it lies after the year 9999")
    void changedCosignature() throws IOException, MalformedException {
        NoteSignature good = first.cosign(checkpoint.text());
        for (int i : new int[] {0, 3, 7, 8, 40, 71}) {
            byte[] changed = good.signature().clone();
            changed[i] ^= 1;
            assertNotCosigned(checkpoint.text(), new NoteSignature(good.name(), good.keyId(), changed));
        }
        assertNotCosigned(checkpoint.text() + "more\n", good);
        assertNotCosigned(checkpoint.text(), new NoteSignature(good.name(), good.keyId(), new byte[71]));
        Clock late = Clock.fixed(Instant.parse("+10000-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertNotCosigned(
                checkpoint.text(), new Cosigner("witness.example/1", TestKeys.key(11), late).cosign(checkpoint.text()));
    }

    @Test
    @DisplayName("is believed if the log and as many witnesses as are needed have signed it")
    void trusted() throws IOException, MalformedException, RejectedException {
        SignedNote note = log.sign(checkpoint).with(first.cosign(checkpoint.text()));
        assertThat(policy(1).open(note.toString()).checkpoint()).isEqualTo(checkpoint);
        assertThat(policy(1).open(note).cosignatures()).hasSize(1);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> policy(2).open(note))
                .withMessageContaining("only 1 of the 2 witnesses");
        SignedNote both = note.with(second.cosign(checkpoint.text()));
        assertThat(policy(2).open(both).cosignatures()).hasSize(2);
    }

    @Test
    @DisplayName("is not believed twice for one witness that signs twice")
    void oneWitnessTwice() throws IOException, MalformedException {
        SignedNote twice =
                log.sign(checkpoint).with(first.cosign(checkpoint.text())).with(first.cosign(checkpoint.text()));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> policy(2).open(twice));
    }

    @Test
    @DisplayName("is not believed for witnesses alone, for another origin, or for another key of the same name")
    void notTrusted() throws IOException, MalformedException {
        NoteSignature cosignature = first.cosign(checkpoint.text());
        SignedNote witnessesAlone = new SignedNote(checkpoint.text(), List.of(cosignature));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> policy(1).open(witnessesAlone))
                .withMessageContaining("no known key of the log");
        SignedNote otherOrigin = log.sign(new Checkpoint("other.example", 0, MerkleHash.empty()));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> policy(0).open(otherOrigin))
                .withMessageContaining("other.example");
        SignedNote otherKey = TestKeys.log(ORIGIN, 99).sign(checkpoint);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> policy(0).open(otherKey));
    }

    @Test
    @DisplayName("is believed under the old and the new key while keys are changed")
    void keyRotation() throws IOException, MalformedException, RejectedException {
        NoteSigner next = TestKeys.log(ORIGIN, 2);
        TrustPolicy both = TrustPolicy.ofLog(ORIGIN, List.of(log.verifierKey(), next.verifierKey()));
        assertThat(both.open(log.sign(checkpoint)).checkpoint()).isEqualTo(checkpoint);
        assertThat(both.open(next.sign(checkpoint)).checkpoint()).isEqualTo(checkpoint);
    }

    @Test
    @DisplayName("is judged only by a policy that makes sense")
    void senselessPolicies() {
        List<VerifierKey> logKey = List.of(log.verifierKey());
        List<VerifierKey> witness = List.of(first.verifierKey());
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustPolicy(ORIGIN, List.of(), witness, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustPolicy(ORIGIN, witness, List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustPolicy(ORIGIN, logKey, logKey, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustPolicy(ORIGIN, logKey, witness, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustPolicy(ORIGIN, logKey, witness, -1));
    }

    private void assertNotCosigned(String text, NoteSignature cosignature) throws MalformedException {
        SignedNote note = new SignedNote(text, List.of(cosignature));
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> note.verify(List.of(first.verifierKey())));
    }

    private TrustPolicy policy(int needed) {
        return new TrustPolicy(
                ORIGIN, List.of(log.verifierKey()), List.of(first.verifierKey(), second.verifierKey()), needed);
    }

    private static Cosigner cosigner(String name, int seedByte) {
        return new Cosigner(name, TestKeys.key(seedByte), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
