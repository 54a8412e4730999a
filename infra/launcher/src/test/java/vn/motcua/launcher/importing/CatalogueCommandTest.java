package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The catalogue's command line")
class CatalogueCommandTest {

    private static final String FILE = "code: \"2.000635\"\nversions: []\n";

    private final List<String> received = new ArrayList<>();
    private final StringWriter said = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/api/public/procedure-codes", 200, "{\"items\": [\"2.000635\"]}");
        answer("/api/public/procedures/2.000635/file", 200, FILE);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void writes_a_file_for_each_procedure() throws IOException {
        assertThat(run("export", folder.resolve("new").toString())).isZero();
        assertThat(folder.resolve("new/2.000635.yaml")).hasContent(FILE);
    }

    @Test
    void sends_every_file_of_a_folder_and_tells_what_came_of_it() throws IOException {
        answer("/api/admin/catalogue/import-procedure-file", 200, "{\"code\": \"2.000635\", \"published\": [2]}");
        Files.writeString(folder.resolve("2.000635.yaml"), FILE);
        Files.writeString(folder.resolve("SOURCE.md"), "no procedure");
        assertThat(run("import", folder.toString())).isZero();
        assertThat(received).containsExactly("{\"file\":\"code: \\\"2.000635\\\"\\nversions: []\\n\"}");
        assertThat(said.toString()).contains("2.000635.yaml").contains("[2]");
    }

    @Test
    void says_which_file_was_refused_and_why() throws IOException {
        answer(
                "/api/admin/catalogue/import-procedure-file",
                422,
                "{\"title\": \"Trường không hợp lệ\", \"errors\": [{\"field\": \"versions[0].field\", \"detail\": \"x\"}]}");
        Path file = Files.writeString(folder.resolve("2.000635.yaml"), FILE);
        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("2.000635.yaml").contains("versions[0].field");
    }

    private int run(String command, String argument) {
        return new CommandLine(new CatalogueCommand())
                .setOut(new PrintWriter(said, true))
                .execute(
                        command,
                        argument,
                        "--token",
                        "t",
                        "--url",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!sent.isEmpty()) {
                received.add(sent);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
