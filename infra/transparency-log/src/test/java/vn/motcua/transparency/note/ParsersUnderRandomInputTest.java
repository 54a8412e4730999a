package vn.motcua.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.verifier.ExportedEvent;
import vn.motcua.transparency.verifier.Receipt;

@DisplayName("Every parser, given random bytes or a damaged text,")
class ParsersUnderRandomInputTest {

    private static final int ROUNDS = 8_000;

    /** Bytes that mean something in one of the formats. */
    private static final byte[] TELLING = "\n +{}[]\":,0a\\u\u2014=/".getBytes(StandardCharsets.UTF_8);

    @FunctionalInterface
    private interface Parser {
        Object parse(String text) throws MalformedException;
    }

    private final Random random = new Random(6962);
    private final NoteSigner log = TestKeys.log("motcua.example/log", 1);

    @Test
    @DisplayName("throws its declared exception or gives a result, and nothing else")
    void onlyTheDeclaredException() throws IOException {
        List<String> seeds = seeds();
        List<Parser> parsers = List.of(
                SignedNote::parse,
                Checkpoint::parse,
                VerifierKey::parse,
                NoteSignature::parse,
                TlogProof::parse,
                ConsistencyProof::parse,
                Tile::parse,
                ExportedEvent::parse,
                Receipt::parse);
        int read = 0;
        int malformed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = round % 4 == 0 ? randomBytes() : damaged(seeds.get(random.nextInt(seeds.size())));
            for (Parser parser : parsers) {
                try {
                    parser.parse(TextCoding.utf8(bytes));
                    read++;
                } catch (MalformedException e) {
                    malformed++;
                } catch (RuntimeException | StackOverflowError e) {
                    fail("threw for " + Arrays.toString(bytes), e);
                }
            }
        }
        assertThat(read).as("damage that leaves a text readable").isGreaterThan(100);
        assertThat(malformed).isGreaterThan(ROUNDS);
    }

    @Test
    @DisplayName("never lets a damaged text of a note be verified")
    void noDamagedNoteVerifies() throws IOException, MalformedException {
        SignedNote good = log.sign(new Checkpoint("motcua.example/log", 7, MerkleHash.empty()));
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = damaged(good.toString());
            try {
                SignedNote note = SignedNote.parse(TextCoding.utf8(bytes));
                note.verify(List.of(log.verifierKey()));
                assertThat(note.text()).isEqualTo(good.text());
            } catch (MalformedException | RejectedException e) {
                assertThat(e).hasMessageContaining(" / ");
            }
        }
    }

    private List<String> seeds() throws IOException {
        SignedNote note = log.sign(new Checkpoint("motcua.example/log", 2, MerkleHash.empty()));
        List<byte[]> hashes = List.of(MerkleHash.empty(), MerkleHash.leaf(new byte[0]));
        TlogProof proof = new TlogProof(Optional.of(new byte[] {9}), 1, hashes, note);
        ExportedEvent event = new ExportedEvent(
                3,
                "id",
                "Dossier",
                "A-1",
                0,
                "DossierReceived",
                "1",
                5,
                new byte[3],
                new byte[4],
                Optional.of(hashes.get(0)));
        String receipt = """
                {"code":"A-1","proof":"%s","leaf":{"eventId":"e","aggregateType":"Dossier","aggregateId":"A-1","sequenceNumber":0,
                "payloadType":"t","revision":"1","recordedAtMicros":12,"payloadSha256":"%s","metadataSha256":"%s"},"x":[1,2.5e3,null,true,"\\u00e1"]}
                """.formatted(proof.toString().replace("\n", "\\n"), "ab".repeat(32), "cd".repeat(32));
        return List.of(
                note.toString(),
                note.text(),
                log.verifierKey().encoded(),
                note.signatures().get(0).line().strip(),
                proof.toString(),
                new ConsistencyProof(1, hashes, note).toString(),
                "tile/1/x001/234.p/17",
                event.line(),
                receipt);
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = TELLING[Math.floorMod(bytes[i], TELLING.length)];
            }
        }
        return bytes;
    }

    /** One to three places where bytes are changed, left out, doubled or put in. */
    private byte[] damaged(String text) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b);
        }
        for (int places = 1 + random.nextInt(3); places > 0 && bytes.size() > 1; places--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, bytes.get(random.nextInt(bytes.size())));
                default ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40)))
                            .clear();
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }
}
