package vn.motcua.bench.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FreshnessBenchTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private HttpServer server;
    private int intakeStatus = 201;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_intake_is_read_at_the_position_of_its_acknowledgement(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("numbers.json");

        assertThat(run(output)).isZero();

        assertThat(requests)
                .hasSize(6)
                .containsSubsequence("POST /api/dossiers/receive-dossier", "GET /api/dossiers/H56-1?atLeast=41");
        JsonNode numbers = new ObjectMapper().readTree(output.toFile());
        assertThat(numbers.get("intakes").asInt()).isEqualTo(2);
        assertThat(numbers.get("visibleMicros").get("p99").asLong()).isPositive();
        assertThat(said.toString()).contains("acknowledged to read from status");
    }

    @Test
    void a_refused_intake_ends_the_measurement_with_the_reason(@TempDir Path folder) {
        intakeStatus = 403;

        assertThat(run(folder.resolve("numbers.json"))).isEqualTo(1);

        assertThat(said.toString()).contains("the intake was answered 403");
    }

    private int run(Path output) {
        CommandLine line = new CommandLine(new FreshnessBench())
                .setOut(new PrintWriter(said))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    said.write(failure.getMessage());
                    return 1;
                });
        return line.execute(
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--token",
                "t",
                "--intakes",
                "2",
                "--warm-up",
                "1",
                "--output",
                output.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            boolean intake = exchange.getRequestMethod().equals("POST");
            exchange.getResponseHeaders().add("X-Ledger-Position", "41");
            byte[] body = "{\"code\":\"H56-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(intake ? intakeStatus : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
