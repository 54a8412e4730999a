package vn.motcua.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;

@DisplayName("A signed note")
class SignedNoteTest {

    /** The example of the format's specification. */
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private final NoteSigner signer = TestKeys.log("log.example/a", 1);
    private final NoteSigner stranger = TestKeys.log("log.example/b", 2);

    @Test
    @DisplayName("of the specification is verified, and written again as it was read")
    void specificationExample() throws MalformedException, RejectedException {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verify(List.of(VerifierKey.parse(KEY))))
                .extracting(VerifiedSignature::key)
                .containsExactly(VerifierKey.parse(KEY));
        assertThat(note).hasToString(NOTE);
    }

    @Test
    @DisplayName("is rejected when its text is changed")
    void changedText() throws MalformedException {
        SignedNote note = SignedNote.parse(NOTE.replace("example message", "other message"));
        VerifierKey key = VerifierKey.parse(KEY);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> note.verify(List.of(key)))
                .withMessageContaining("example.com/foo");
    }

    @Test
    @DisplayName("is rejected when a known key's signature fails, even if another one verifies")
    void badSignatureOfAKnownKey() throws MalformedException, IOException {
        SignedNote good = signer.sign("text\n");
        NoteSignature wrong = stranger.sign("another text\n").signatures().get(0);
        SignedNote note = good.with(wrong);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> note.verify(List.of(signer.verifierKey(), stranger.verifierKey())));
    }

    @Test
    @DisplayName("is verified whatever unknown keys have signed")
    void unknownKeysAreIgnored() throws MalformedException, RejectedException, IOException {
        SignedNote good = signer.sign("text\n");
        NoteSignature wrong = stranger.sign("another text\n").signatures().get(0);
        NoteSignature sameNameOtherId = new NoteSignature(signer.verifierKey().name(), 42, new byte[64]);
        SignedNote note = good.with(wrong).with(sameNameOtherId);
        assertThat(note.verify(List.of(signer.verifierKey()))).hasSize(1);
    }

    @Test
    @DisplayName("is rejected when no known key has signed it")
    void noKnownKey() throws MalformedException, IOException {
        SignedNote note = stranger.sign("text\n");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> note.verify(List.of(signer.verifierKey())))
                .withMessageContaining("no known key");
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> note.verify(List.of()));
    }

    @Test
    @DisplayName("fails to verify after any change of one bit of its signature")
    void everyBitOfTheSignature() throws MalformedException, RejectedException, IOException {
        SignedNote good = signer.sign("text\n");
        byte[] signature = good.signatures().get(0).signature();
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            SignedNote note = new SignedNote(
                    "text\n",
                    List.of(new NoteSignature(
                            signer.verifierKey().name(), signer.verifierKey().keyId(), changed)));
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> note.verify(List.of(signer.verifierKey())));
        }
        assertThat(good.verify(List.of(signer.verifierKey()))).hasSize(1);
    }

    @Test
    @DisplayName("may carry at least sixteen signatures, and no more than 64")
    void manySignatures() throws MalformedException, RejectedException, IOException {
        List<NoteSigner> signers = IntStream.range(1, 66)
                .mapToObj(i -> TestKeys.log("signer.example/" + i, i))
                .toList();
        List<NoteSignature> signatures = new ArrayList<>();
        for (NoteSigner each : signers) {
            signatures.add(each.sign("text\n").signatures().get(0));
        }
        SignedNote sixteen = SignedNote.parse(new SignedNote("text\n", signatures.subList(0, 16)).toString());
        assertThat(sixteen.verify(signers.stream().map(NoteSigner::verifierKey).toList()))
                .hasSize(16);
        SignedNote most = new SignedNote("text\n", signatures.subList(0, 64));
        assertThat(SignedNote.parse(most.toString()).signatures()).hasSize(64);
        String tooMany = most + signatures.get(64).line();
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(tooMany));
    }

    @Test
    @DisplayName("may have empty lines in its text: the last one ends it")
    void emptyLinesInTheText() throws MalformedException, RejectedException, IOException {
        String text = "first\n\n\nsecond — not a signature\n";
        SignedNote note = SignedNote.parse(signer.sign(text).toString());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.verify(List.of(signer.verifierKey()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— a Uw2QOkn8\n",
                "text\n\n— a Uw2QOkn8",
                "text\n\n- a Uw2QOkn8\n",
                "text\n\n—a Uw2QOkn8\n",
                "text\n\n— a  Uw2QOkn8\n",
                "text\n\n— a Uw2QOkn8 \n",
                "text\n\n— a\u00a0b Uw2QOkn8\n",
                "text\n\n— a\u0085b Uw2QOkn8\n",
                "text\n\n— a+b Uw2QOkn8\n",
                "text\n\n—  Uw2QOkn8\n",
                "text\n\n— a Uw2QOg==\n",
                "text\n\n— a Uw2QOkn\n",
                "text\n\n— a Uw2QOkn9s\n",
                "text\n\n— a Uw2QOkm=\n",
                "text\n\n— a Uw2QOk\r\n",
                "te\txt\n\n— a Uw2QOkn8\n",
                "text\r\n\n— a Uw2QOkn8\n",
                "te\u0000xt\n\n— a Uw2QOkn8\n",
                "te\ud800xt\n\n— a Uw2QOkn8\n",
            })
    @DisplayName("is nothing else")
    void malformed(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    @DisplayName("can be as short as this, from which each of those differs in one place")
    void almostMalformed() throws MalformedException {
        assertThat(SignedNote.parse("text\n\n— a Uw2QOkn8\n").signatures()).hasSize(1);
    }

    @Test
    @DisplayName("is refused when it is too long to be one")
    void tooLong() {
        String text = "x".repeat(SignedNote.MAX_LENGTH) + "\n\n— a Uw2QOkn8\n";
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    @DisplayName("says in both languages what is wrong with it")
    void bothLanguages() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.parse("text\n"))
                .satisfies(fault -> assertThat(fault.sentence().english()).contains("empty line"))
                .satisfies(fault -> assertThat(fault.sentence().vietnamese()).contains("dòng trống"));
    }
}
