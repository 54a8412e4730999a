package vn.motcua.transparency.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.Cosigner;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TestKeys;

@DisplayName("The verifier")
class VerifyTest {

    private static final String KEY = SampleLedger.LOG.verifierKey().encoded();

    @TempDir
    private Path directory;

    private final Cosigner witness = new Cosigner(
            "witness.example/w", TestKeys.key(21), Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private SampleLedger ledger;

    @BeforeEach
    void ledger() {
        ledger = new SampleLedger(directory);
    }

    @Test
    @DisplayName("proves a receipt, and says in both languages what is proved and what is not")
    void receipt() throws IOException {
        Path receipt = ledger.file("receipt.json", ledger.receipt(12, ledger.signed(590)));
        assertThat(run("receipt", receipt, "--key", KEY)).isZero();
        assertThat(lines(out)).hasSize(2);
        assertThat(lines(out).get(0))
                .contains(
                        "PROVED: the event DossierReceived of dossier H36-261124-0003, recorded at 2025-11-24T23:00:00.000012+07:00")
                .contains("position 12 among the first 590 events")
                .contains("NOT PROVED: that what was recorded is true")
                .contains("the log shows everyone the same history");
        assertThat(lines(out).get(1))
                .contains("ĐÃ CHỨNG MINH")
                .contains("CHƯA CHỨNG MINH")
                .contains("vị trí 12");
        assertThat(text(err)).isEmpty();
    }

    @Test
    @DisplayName("proves a receipt with its witness, and not without it")
    void receiptWithWitness() throws IOException, MalformedException {
        SignedNote signed = ledger.signed(590);
        Path bare = ledger.file("bare.json", ledger.receipt(12, signed));
        Path cosigned = ledger.file("cosigned.json", ledger.receipt(12, signed.with(witness.cosign(signed.text()))));
        String witnessKey = witness.verifierKey().encoded();

        assertThat(run("receipt", bare, "--key", KEY, "--witness", witnessKey)).isEqualTo(1);
        assertThat(text(err)).contains("only 0 of the 1 witnesses");
        assertThat(run("receipt", bare, "--key", KEY, "--witness", witnessKey, "--need", "0"))
                .isZero();
        assertThat(run("receipt", cosigned, "--key", KEY, "--witness", witnessKey))
                .isZero();
        assertThat(text(out))
                .contains("the witness witness.example/w has cosigned")
                .doesNotContain("same history");
    }

    @Test
    @DisplayName("refuses a receipt of which any field was changed, in one line")
    void changedReceipt() throws IOException {
        String good = ledger.receipt(12, ledger.signed(590));
        Map<String, String> changes = Map.of(
                "\"event-12\"", "\"event-13\"",
                "\"Dossier\"", "\"Dossiers\"",
                "\"sequenceNumber\": 0", "\"sequenceNumber\": 1",
                "\"DossierReceived\"", "\"DossierRefused\"",
                "\"revision\": \"1\"", "\"revision\": \"\"",
                "1764000000000012", "1764000000000013",
                "\"payloadSha256\": \"", "\"payloadSha256\": \"00");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(good).contains(change.getKey());
            Path receipt = ledger.file("changed.json", good.replace(change.getKey(), change.getValue()));
            assertThat(run("receipt", receipt, "--key", KEY))
                    .as(change.getKey())
                    .isEqualTo(1);
            assertThat(lines(err)).hasSize(1);
            assertThat(text(err)).containsAnyOf("not at position 12", "wrong form: payloadSha256");
        }
        Path otherCode = ledger.file(
                "other.json", good.replace("\"code\": \"H36-261124-0003\"", "\"code\": \"H36-261124-0004\""));
        assertThat(run("receipt", otherCode, "--key", KEY)).isEqualTo(1);
        assertThat(text(err)).contains("made out for H36-261124-0004");
    }

    @Test
    @DisplayName("names all missing fields of a receipt at once")
    void missingFields() {
        Path receipt =
                ledger.file("receipt.json", "{\"code\": 1, \"leaf\": {\"eventId\": \"e\", \"payloadSha256\": \"zz\"}}");
        assertThat(run("receipt", receipt, "--key", KEY)).isEqualTo(1);
        assertThat(text(err))
                .contains(
                        "code, proof, aggregateType, aggregateId, sequenceNumber, payloadType, revision, recordedAtMicros, payloadSha256, metadataSha256");
    }

    @Test
    @DisplayName("proves that a newer checkpoint continues a kept one")
    void consistency() throws IOException {
        Path proof = ledger.file("proof", ledger.consistency(100, 590));
        assertThat(run("consistency", ledger.checkpoint(100), proof, "--key", KEY))
                .isZero();
        assertThat(text(out)).contains("the first 100 of the 590 events");
        assertThat(run("consistency", ledger.checkpoint(300), proof, "--key", KEY))
                .isEqualTo(1);
        assertThat(text(err)).contains("the proof starts at size 100, the kept checkpoint is of size 300");
    }

    @Test
    @DisplayName("refuses a checkpoint that does not continue the kept one, and calls two of one size a fork")
    void fork() throws IOException {
        Path forked = ledger.file(
                "forked",
                SampleLedger.LOG
                        .sign(new Checkpoint(SampleLedger.ORIGIN, 100, new byte[32]))
                        .toString());
        Path toLarger = ledger.file("proof", ledger.consistency(100, 590));
        assertThat(run("consistency", forked, toLarger, "--key", KEY)).isEqualTo(1);
        assertThat(text(err)).contains("not proved to continue");
        Path toSame = ledger.file("same", ledger.consistency(100, 100));
        assertThat(run("consistency", forked, toSame, "--key", KEY)).isEqualTo(1);
        assertThat(text(err)).contains("FORK").contains("RẼ NHÁNH");
    }

    @Test
    @DisplayName("names every fault of a command line at once and exits with 2")
    void usage() {
        assertThat(run("receipt", "--witness", KEY, "--frob", "--need")).isEqualTo(2);
        assertThat(text(err))
                .contains("unknown option --frob")
                .contains("--need needs a value")
                .contains("takes 1 file(s), not 0")
                .contains("--key takes a log's key")
                .contains("a key of the log is needed")
                .contains("cách dùng");
        assertThat(run()).isEqualTo(2);
        assertThat(run("prove")).isEqualTo(2);
        assertThat(run("diff", "one")).isEqualTo(2);
        assertThat(run("fsck", "export", "--key", KEY)).isEqualTo(2);
        assertThat(run("receipt", "r", "--key", "not a key")).isEqualTo(2);
        assertThat(run("receipt", "r", "--key", KEY, "--need", "1")).isEqualTo(2);
        assertThat(run(
                        "receipt",
                        "r",
                        "--key",
                        KEY,
                        "--key",
                        TestKeys.log("b", 4).verifierKey()))
                .isEqualTo(2);
        assertThat(text(out)).isEmpty();
    }

    @Test
    @DisplayName("takes the log's keys from a file as the log publishes them")
    void keysFile() throws IOException {
        Path receipt = ledger.file("receipt.json", ledger.receipt(12, ledger.signed(590)));
        Path keys = ledger.file("keys", KEY + "\n" + witness.verifierKey() + "\n");
        assertThat(run("receipt", receipt, "--keys", keys)).isZero();
        Path empty = ledger.file("none", "");
        assertThat(run("receipt", receipt, "--keys", empty)).isEqualTo(2);
    }

    @Test
    @DisplayName("says which file it cannot read")
    void noSuchFile() {
        assertThat(run("receipt", directory.resolve("nothing.json"), "--key", KEY))
                .isEqualTo(1);
        assertThat(text(err)).contains("nothing.json").contains("không đọc được");
    }

    @Test
    @DisplayName("reads a compressed export")
    void compressed() throws IOException {
        Path plain = ledger.export("export", ledger.events());
        Path packed = directory.resolve("export.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, gzip);
        }
        assertThat(run("diff", plain, packed)).isZero();
        assertThat(text(out)).contains("the 600 events of the kept export");
    }

    @Test
    @DisplayName("runs with its own classes and no more of the JDK than its base and its elliptic curves")
    void standsAlone() throws IOException, InterruptedException {
        Path receipt = ledger.file("receipt.json", ledger.receipt(12, ledger.signed(590)));
        Path classes = Path.of(
                Verify.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        Path printed = directory.resolve("printed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base,jdk.crypto.ec",
                        "-cp",
                        classes.toString(),
                        Verify.class.getName(),
                        "receipt",
                        receipt.toString(),
                        "--key",
                        KEY)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(printed)).isZero();
        assertThat(Files.readString(printed)).startsWith("PROVED").contains("ĐÃ CHỨNG MINH");
    }

    private int run(Object... words) {
        out.reset();
        err.reset();
        List<String> texts =
                new ArrayList<>(Arrays.stream(words).map(Object::toString).toList());
        return Verify.run(texts, print(out), print(err));
    }

    static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return text(bytes).lines().toList();
    }
}
