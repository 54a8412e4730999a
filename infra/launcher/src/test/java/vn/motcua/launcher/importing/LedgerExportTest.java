package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SigningKey;

class LedgerExportTest {

    private static final int EVENTS = 600;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String checkpoint;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        checkpoint = new NoteSigner("log.example", SigningKey.generate())
                .sign(new Checkpoint("log.example", EVENTS, new byte[32]))
                .toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_folder_holds_checkpoint_keys_tiles_and_the_events_up_to_that_checkpoint() throws Exception {
        assertThat(export(folder.resolve("kept"))).isEqualTo(EVENTS);
        try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.resolve("kept").relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "checkpoint",
                            "keys",
                            "events.jsonl.gz",
                            "tile/0/000",
                            "tile/0/001",
                            "tile/0/002.p/88",
                            "tile/1/000.p/2");
        }
        assertThat(Files.readString(folder.resolve("kept/checkpoint"))).isEqualTo(checkpoint);
        try (InputStream events = new GZIPInputStream(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("kept/events.jsonl.gz"))))) {
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("/api/ledger/export?to=600");
        }
        assertThat(asked).contains("Bearer secret /api/ledger/export?to=600");
    }

    @Test
    void a_kept_export_is_never_written_over() throws Exception {
        Files.writeString(folder.resolve("something"), "kept");
        assertThatThrownBy(() -> export(folder)).hasMessageContaining("not empty");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_refusal_is_told_and_leaves_no_folder_that_looks_whole() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            boolean export = exchange.getRequestURI().getPath().endsWith("/export");
            send(exchange, export ? 403 : 200, export ? "{}" : checkpoint);
        });
        assertThatThrownBy(() -> export(folder.resolve("kept"))).isInstanceOf(ImportFailedException.class);
        assertThat(folder.resolve("kept/checkpoint")).doesNotExist();
    }

    private long export(Path output) throws InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new LedgerExport(HttpClient.newHttpClient(), url, "secret", output).run();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        send(exchange, 200, path.endsWith("/checkpoint") ? checkpoint : path);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
