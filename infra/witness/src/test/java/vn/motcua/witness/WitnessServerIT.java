package vn.motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SigningKey;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;
import vn.motcua.transparency.note.VerifierKey;

/** The witness as those who submit to it see it. Whether it may cosign is tested where that is decided, in the transparency log. */
class WitnessServerIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);

    private final NoteSigner log = new NoteSigner("log.example", SigningKey.generate());
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void a_first_checkpoint_is_cosigned_with_the_time_and_a_key_that_stays() throws Exception {
        VerifierKey key;
        try (WitnessServer witness = start()) {
            key = witness.verifierKey();
            HttpResponse<String> answer = post(witness, submission());
            assertThat(answer.statusCode()).isEqualTo(200);
            TrustedCheckpoint cosigned = new TrustPolicy("log.example", List.of(log.verifierKey()), List.of(key), 1)
                    .open(note() + answer.body());
            assertThat(cosigned.cosignatures().get(0).time()).contains(CLOCK.instant());
            assertThat(get(witness, "key").body()).isEqualTo(key.encoded() + "\n");
        }
        assertThat(Files.readString(folder.resolve("witness.vkey"))).isEqualTo(key.encoded() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("witness.key"))))
                .isEqualTo("rw-------");
        try (WitnessServer again = start()) {
            assertThat(again.verifierKey()).isEqualTo(key);
            // It has not forgotten what it cosigned.
            HttpResponse<String> conflict = post(again, submission());
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(conflict.body()).isEqualTo("1\n");
        }
    }

    @Test
    void what_is_no_submission_is_refused_whatever_its_length() throws Exception {
        try (WitnessServer witness = start()) {
            assertThat(post(witness, "nonsense").statusCode()).isEqualTo(400);
            assertThat(post(witness, "x".repeat(70_000)).statusCode()).isEqualTo(413);
            assertThat(get(witness, "add-checkpoint").statusCode()).isEqualTo(404);
            assertThat(get(witness, "anything").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_second_witness_cannot_use_the_memory_of_the_first() throws Exception {
        try (WitnessServer witness = start()) {
            assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("another witness");
            assertThat(get(witness, "key").statusCode()).isEqualTo(200);
        }
    }

    private WitnessServer start() throws IOException {
        return WitnessServer.start(
                folder,
                "witness.example",
                List.of(TrustPolicy.ofLog("log.example", List.of(log.verifierKey()))),
                InetAddress.getLoopbackAddress(),
                0,
                CLOCK);
    }

    private String submission() throws IOException {
        return "old 0\n\n" + note();
    }

    private String note() throws IOException {
        RightEdge tree = new RightEdge();
        tree.append(new byte[32]);
        return log.sign(new Checkpoint("log.example", 1, tree.root())).toString();
    }

    private HttpResponse<String> post(WitnessServer witness, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(witness.url().resolve("add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(WitnessServer witness, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(witness.url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
