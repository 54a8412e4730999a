package vn.motcua.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.transparency.verifier.Verify;

/** What the application gives out about its ledger is checked with the verifier, which knows nothing of the application. */
@WholeApplication
class SealedLedgerIT {

    @Autowired
    private Api api;

    @TempDir
    private Path folder;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_citizen_gets_a_receipt_that_the_verifier_proves() throws IOException {
        String code = centre.submitted();
        Answer receipt = await().until(
                        () -> api.fromItsOwnAddress().get("/api/public/dossiers/" + code + "/receipt"),
                        answer -> answer.status() != 202);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.at("/code")).isEqualTo(code);
        assertThat(receipt.text()).doesNotContain("Nguyễn", "038099001234");
        assertThat(verify("receipt", write("receipt.json", receipt.text()), "--keys", keys()))
                .startsWith("0 PROVED")
                .contains(code);
    }

    @Test
    void an_unknown_a_malformed_and_a_secret_code_get_the_same_answer_instead_of_a_receipt() {
        Answer toSecret = api.fromItsOwnAddress().get("/api/public/dossiers/" + centre.secret() + "/receipt");
        assertThat(toSecret.status()).isEqualTo(404);
        for (String code : List.of("000.00.24.H56-200101-9999", "nonsense")) {
            Answer other = api.fromItsOwnAddress().get("/api/public/dossiers/" + code + "/receipt");
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.text()).isEqualTo(toSecret.text());
        }
    }

    @Test
    void every_position_has_a_proof_once_it_is_sealed_and_none_before_it_exists() {
        long position = sealedPosition();
        Answer proof = api.get("/api/ledger/proof/" + position);
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex " + position + "\n");
        assertThat(proof.header("Content-Type")).startsWith("text/plain");
        assertThat(api.get("/api/ledger/proof/900000000").status()).isEqualTo(404);
        assertThat(api.get("/api/ledger/proof/-1").status()).isEqualTo(422);
        assertThat(api.get("/api/ledger/proof/x").status()).isEqualTo(422);
    }

    @Test
    void a_later_checkpoint_is_proved_to_continue_a_kept_one() throws IOException {
        sealedPosition();
        String kept = api.get("/api/ledger/checkpoint").text();
        sealedPosition();
        Answer proof = api.get("/api/ledger/consistency?from=" + size(kept));
        assertThat(verify("consistency", write("kept", kept), write("proof", proof.text()), "--keys", keys()))
                .startsWith("0 PROVED");
        assertThat(api.get("/api/ledger/consistency?from=1&to=" + size(kept)).text())
                .endsWith(kept.substring(kept.indexOf("\n\n")));
        assertThat(api.get("/api/ledger/consistency?from=0&to=900000000").status())
                .isEqualTo(404);
        assertThat(api.get("/api/ledger/consistency?from=900000000").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'', from", "from=2&to=1, from", "from=x&to=1, from", "from=1&to=-3, to"})
    void what_cannot_be_asked_is_named(String query, String field) {
        Answer answer = api.get("/api/ledger/consistency?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void tiles_may_be_cached_for_ever_and_do_not_exist_beyond_the_checkpoint() {
        sealedPosition();
        Answer tile = api.get("/tile/0/000.p/1");
        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Cache-Control")).contains("immutable", "public", "max-age=31536000");
        assertThat(tile.header("Content-Length")).isEqualTo("32");
        for (String other : List.of(
                "/tile/0/x900/000",
                "/tile/0/000.p/0",
                "/tile/0/000.p/300",
                "/tile/9/000",
                "/tile/0/0",
                "/tile/0/a/b")) {
            assertThat(api.get(other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void an_auditor_exports_the_ledger_and_the_verifier_finds_it_as_it_was_signed() throws IOException {
        sealedPosition();
        String checkpoint = api.get("/api/ledger/checkpoint").text();
        Answer export = centre.auditor().get("/api/ledger/export?to=" + size(checkpoint));
        assertThat(export.text().lines()).hasSize(Math.toIntExact(size(checkpoint)));
        assertThat(verify(
                        "fsck",
                        write("events.jsonl", export.text()),
                        "--checkpoint",
                        write("checkpoint", checkpoint),
                        "--keys",
                        keys()))
                .startsWith("0 PROVED");
        long last = size(checkpoint) - 1;
        assertThat(centre.auditor()
                        .get("/api/ledger/export?from=" + last + "&to=" + (last + 1))
                        .text()
                        .lines())
                .singleElement()
                .asString()
                .startsWith("{\"position\":" + last + ",");
    }

    @Test
    void health_tells_the_operator_how_old_the_checkpoint_is() {
        sealedPosition();
        await().untilAsserted(() -> {
            Answer health = centre.admin().get("/actuator/health");
            assertThat(health.at("/components/sealing/status")).isEqualTo("UP");
            assertThat(health.at("/components/sealing/details/sealer")).isEqualTo("SEALING");
            assertThat(health.at("/components/sealing/details/checkpointAge")).endsWith(" s");
        });
    }

    /** The position of a new event, after it was sealed. */
    private long sealedPosition() {
        Answer written = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
        String position = Centre.position(written);
        await().until(() -> api.get("/api/ledger/proof/" + position).status() == 200);
        return Long.parseLong(position);
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    private String keys() throws IOException {
        return write("keys", api.get("/api/ledger/keys").text());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String verify(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(List.of(words), out, out);
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }
}
