package vn.motcua.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.LocalProcessException;
import vn.motcua.localstack.process.Ports;

/**
 * One Elasticsearch 8.19 node on the loopback interface, without security, in a JVM of its own with a heap of 512 MB.
 *
 * <p>It has no analysis plugins beyond the server's own ({@code asciifolding} is missing), creates no index by itself,
 * and does not answer {@code GET /}.
 */
public final class ElasticsearchServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String MAIN_CLASS = "vn.motcua.localstack.node.ElasticsearchNode";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final DataFolder data;
    private final Path home;
    private final int port;
    private final int transportPort;
    private final Consumer<String> deathListener;
    private ChildProcess process;

    private ElasticsearchServer(DataFolder data, Path home, int port, Consumer<String> deathListener) {
        this.data = data;
        this.home = home;
        this.port = port;
        this.transportPort = Ports.free();
        this.deathListener = deathListener;
    }

    static ElasticsearchServer start(DataFolder data, int port, Consumer<String> deathListener) {
        ElasticsearchServer server = new ElasticsearchServer(
                data, Checkout.elasticsearchHome(), Ports.claim(port, "Elasticsearch"), deathListener);
        server.start();
        return server;
    }

    /** @return {@code http://127.0.0.1:<port>}; it stays the same over a restart */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the node at once, as a crash would; the data stays. */
    public synchronized void kill() {
        process.kill();
    }

    /** Stops the node; what was indexed is on disk. */
    public synchronized void stop() {
        process.stop();
    }

    /**
     * Starts the node again on the same port and data, after {@link #stop} or {@link #kill}; does nothing if it runs.
     * Returns when every index that the data holds can be searched.
     *
     * @throws LocalProcessException if it does not start
     */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        process = ChildProcess.of("Elasticsearch", command(configure()))
                .log(data.log("elasticsearch"))
                .record(data.record("elasticsearch"))
                .start();
        awaitHealth();
        process.onUnexpectedExit(deathListener);
    }

    private Path configure() {
        Path configuration = data.elasticsearch().resolve("config");
        List<String> lines = List.of(
                "# Written by the local stack before every start.",
                "cluster.name: motcua-local",
                "node.name: motcua",
                "discovery.type: single-node",
                "network.host: 127.0.0.1",
                "http.port: " + port,
                "transport.port: " + transportPort,
                "path.data: \"" + data.elasticsearch().resolve("data") + "\"",
                "path.logs: \"" + data.elasticsearch().resolve("logs") + "\"",
                // An index that nobody has mapped would guess its fields.
                "action.auto_create_index: false",
                "action.destructive_requires_name: true",
                // A disk that is nearly full stops a cluster from moving shards; here it would only stop writes.
                "cluster.routing.allocation.disk.threshold_enabled: false",
                // The breaker counts what is garbage already; in a small heap it would trip on nothing.
                "indices.breaker.total.use_real_memory: false",
                "node.processors: 2");
        try {
            Files.createDirectories(configuration);
            Files.createDirectories(data.elasticsearch().resolve("tmp"));
            Files.write(configuration.resolve("elasticsearch.yml"), lines);
        } catch (IOException e) {
            throw new LocalProcessException(
                    "Elasticsearch cannot be configured in " + configuration + ": " + e.getMessage(),
                    "Không cấu hình được Elasticsearch trong " + configuration,
                    e);
        }
        return configuration;
    }

    private List<String> command(Path configuration) {
        String classes = home.resolveSibling("classes").toString();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + data.elasticsearch().resolve("tmp"),
                "-cp",
                classes + ":" + home.resolve("lib") + "/*",
                MAIN_CLASS,
                home.toString(),
                configuration.toString());
    }

    private void awaitHealth() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isHealthy()) {
            if (process.awaitExit(POLL) || System.nanoTime() > deadline) {
                String reason = process.lastLogLine();
                process.stop();
                throw new LocalProcessException(
                        "Elasticsearch did not start: " + reason + ", log: " + process.log(),
                        "Elasticsearch không khởi động được, xem nhật ký: " + process.log());
            }
        }
    }

    private boolean isHealthy() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProcessException(
                    "Interrupted while Elasticsearch was starting", "Bị ngắt khi Elasticsearch đang khởi động", e);
        }
    }
}
