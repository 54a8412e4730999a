package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.process.Ports;

@DisplayName("motcua run")
class RunCommandIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The stand-in application never asks for it. */
    private static final String NO_ELASTICSEARCH = "--elasticsearch=http://127.0.0.1:9";

    @TempDir
    Path root;

    private Path data;
    private int port;

    @BeforeEach
    void choosePlaces() {
        data = root.resolve("data");
        port = Ports.free();
    }

    @Test
    void starts_everything_says_ready_once_and_stops_everything_on_SIGTERM() throws Exception {
        try (Launched launched = run("--demo")) {
            awaitReady(launched);
            List<ProcessHandle> children = Launched.recordedIn(data);
            assertThat(children).hasSize(3);

            launched.process().destroy();

            assertThat(exitCode(launched)).isZero();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(launched.output()).containsOnlyOnce("ready http://localhost:" + port);
            assertThat(launched.output()).contains("demo 1/2 (50 %)", "demo 2/2 (100 %)");
        }
        assertThat(Files.readString(data.resolve("logs/app.log")))
                .contains("connecting to jdbc:postgresql://127.0.0.1:", "issuer keys readable: true")
                .doesNotContain("progress");
    }

    @Test
    void leaves_no_process_behind_when_it_is_killed_itself_and_starts_again() throws Exception {
        List<ProcessHandle> children;
        try (Launched launched = run(NO_ELASTICSEARCH)) {
            awaitReady(launched);
            children = Launched.recordedIn(data);
            assertThat(children).hasSize(2);
            launched.process().destroyForcibly();
        }
        await().atMost(LIMIT).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));

        try (Launched again = run(NO_ELASTICSEARCH)) {
            awaitReady(again);
            again.process().destroy();
            assertThat(exitCode(again)).isZero();
        }
    }

    @Test
    void stops_the_rest_and_tells_why_when_the_application_dies() throws Exception {
        try (Launched launched = run(NO_ELASTICSEARCH)) {
            awaitReady(launched);
            List<ProcessHandle> children = Launched.recordedIn(data);

            HttpRequest deadly = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/die"))
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(deadly, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);

            assertThat(exitCode(launched)).isEqualTo(1);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(launched.output().get(launched.output().size() - 1))
                    .startsWith(
                            "motcua: application ended unexpectedly (status 3), log: " + data.resolve("logs/app.log"));
        }
    }

    @Test
    void stops_the_rest_and_tells_why_when_PostgreSQL_dies() throws Exception {
        try (Launched launched = run(NO_ELASTICSEARCH)) {
            awaitReady(launched);
            List<ProcessHandle> children = Launched.recordedIn(data);
            long server = Long.parseLong(
                    Files.readString(data.resolve("run/postgresql.pid")).split(" ")[0]);

            ProcessHandle.of(server).orElseThrow().destroyForcibly();

            assertThat(exitCode(launched)).isEqualTo(1);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(launched.output().get(launched.output().size() - 1))
                    .startsWith("motcua: PostgreSQL ended unexpectedly");
        }
    }

    @Test
    void names_a_port_that_is_taken_before_it_starts_anything() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Launched launched = run(NO_ELASTICSEARCH)) {
            assertThat(exitCode(launched)).isEqualTo(1);
            assertThat(launched.output())
                    .last()
                    .asString()
                    .startsWith("motcua: Port " + taken.getLocalPort() + " for the application is already in use");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private Launched run(String... options) throws IOException {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "run";
        arguments[1] = "--port=" + port;
        arguments[2] = "--data=" + data;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Launched.with(root, arguments);
    }

    private static void awaitReady(Launched launched) {
        await().atMost(LIMIT)
                .until(() -> launched.isReady() || !launched.process().isAlive());
        assertThat(launched.isReady())
                .as(() -> String.join("\n", launched.output()))
                .isTrue();
    }

    private static int exitCode(Launched launched) throws InterruptedException {
        assertThat(launched.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ends within " + LIMIT)
                .isTrue();
        return launched.process().exitValue();
    }
}
