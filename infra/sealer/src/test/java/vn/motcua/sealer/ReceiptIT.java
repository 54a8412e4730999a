package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.verifier.Receipt;
import vn.motcua.transparency.verifier.Verify;

/** A receipt is believed by two implementations that share no line, and neither believes a changed one. */
class ReceiptIT {

    private static TestLedger ledger;
    private static String receipt;

    @BeforeAll
    static void seal() throws Exception {
        ledger = new TestLedger();
        ledger.append(311);
        String stream = ledger.append(9);
        ledger.append(70);
        try (Sealer sealer = ledger.startSealer()) {
            ledger.awaitSealed(sealer, 390);
        }
        receipt = json(ledger.sealed().receipt(stream).orElseThrow());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void the_verifier_proves_it() throws IOException {
        assertThat(verifier(receipt)).startsWith("0 PROVED").contains("position 311 among the first 390");
    }

    @Test
    void a_second_implementation_in_another_language_proves_it_step_by_step() throws Exception {
        assertThat(secondImplementation(receipt))
                .startsWith("0 ")
                .contains(
                        "key of log.example",
                        "leaf ",
                        "checkpoint of 390 events is signed",
                        "event is at position 311");
    }

    @ParameterizedTest
    @CsvSource({
        "\"sequenceNumber\":0, \"sequenceNumber\":1",
        "index 311, index 312",
        "\\n390\\n, \\n391\\n",
        "\"payloadType\":\"Noted\", \"payloadType\":\"Other\""
    })
    void neither_proves_a_changed_one(String genuine, String forged) throws Exception {
        assertThat(receipt).contains(genuine);
        String changed = receipt.replace(genuine, forged);
        assertThat(verifier(changed)).startsWith("1 ");
        assertThat(secondImplementation(changed)).startsWith("1 ").contains("NOT PROVED");
    }

    private static String verifier(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(List.of("receipt", write(json).toString(), "--key", key()), out, out);
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private static String secondImplementation(String json) throws Exception {
        assumeThat(pythonIsThere()).as("python3 is on the path").isTrue();
        Path script = Path.of(ReceiptIT.class
                .getResource("/second-verifier/verify_receipt.py")
                .toURI());
        Process process = new ProcessBuilder(
                        "python3", script.toString(), write(json).toString(), key())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String key() {
        return ledger.keys().verifierKeys().get(0).encoded();
    }

    private static Path write(String json) throws IOException {
        return Files.writeString(Files.createTempFile(ledger.folder(), "receipt", ".json"), json);
    }

    private static String json(Receipt receipt) throws IOException {
        Leaf leaf = receipt.leaf();
        HexFormat hex = HexFormat.of();
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "code",
                        receipt.code(),
                        "proof",
                        receipt.proof().toString(),
                        "leaf",
                        Map.of(
                                "eventId", leaf.eventId(),
                                "aggregateType", leaf.aggregateType(),
                                "aggregateId", leaf.aggregateId(),
                                "sequenceNumber", leaf.sequenceNumber(),
                                "payloadType", leaf.payloadType(),
                                "revision", leaf.revision(),
                                "recordedAtMicros", leaf.recordedAtMicros(),
                                "payloadSha256", hex.formatHex(leaf.payloadSha256()),
                                "metadataSha256", hex.formatHex(leaf.metadataSha256()))));
    }
}
