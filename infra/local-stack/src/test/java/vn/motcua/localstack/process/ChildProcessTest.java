package vn.motcua.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A child process")
class ChildProcessTest {

    /** Blocks for ever on a pipe that nobody writes to, and says which signal ended it. */
    private static final String SERVER = """
            trap 'echo asked by USR1; exit 0' USR1
            trap 'echo asked by TERM; exit 0' TERM
            echo up
            mkfifo "$0" && while :; do read -r line <>"$0"; done
            """;

    private static final String STUBBORN = """
            trap '' TERM
            echo up
            mkfifo "$0" && while :; do read -r line <>"$0"; done
            """;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private ChildProcess child;

    @AfterEach
    void leaveNothingRunning() {
        if (child != null) {
            child.kill();
        }
    }

    @Test
    void is_asked_to_stop_by_the_signal_that_it_understands() throws Exception {
        child = server(SERVER).stopSignal("USR1").start();
        awaitUp();

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(child.log())).contains("asked by USR1").doesNotContain("TERM");
    }

    @Test
    void is_killed_when_it_does_not_stop_within_its_grace() {
        child = server(STUBBORN).grace(Duration.ofMillis(50)).start();
        awaitUp();

        child.stop();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void tells_of_an_end_that_nobody_asked_for_and_only_of_that() throws Exception {
        CompletableFuture<String> notice = new CompletableFuture<>();
        child = server("exit 7").start();
        child.onUnexpectedExit(notice::complete);

        await().atMost(LIMIT).until(notice::isDone);
        assertThat(notice.get())
                .startsWith("server ended unexpectedly (status 7), log: " + child.log())
                .contains("đã dừng ngoài dự kiến");

        CompletableFuture<String> silence = new CompletableFuture<>();
        ChildProcess asked = server(SERVER).record(folder.resolve("asked.pid")).start();
        asked.onUnexpectedExit(silence::complete);
        asked.kill();
        assertThat(asked.isAlive()).isFalse();
        assertThat(silence).isNotDone();
    }

    @Test
    void is_found_and_ended_when_the_run_that_started_it_could_not() {
        child = server(SERVER).start();
        awaitUp();

        ChildProcess.endOrphans(folder);

        assertThat(child.awaitExit(LIMIT)).isTrue();
        assertThat(folder.resolve("server.pid")).doesNotExist();
    }

    @Test
    void is_not_mistaken_for_another_process_that_has_got_the_same_id() throws Exception {
        child = server(SERVER).start();
        awaitUp();
        Path record = folder.resolve("server.pid");
        String[] fields = Files.readString(record).split(" ", 3);
        String startedEarlier = fields[0] + " " + (Long.parseLong(fields[1]) - 1) + " " + fields[2];
        Files.writeString(record, startedEarlier);

        ChildProcess.endOrphans(folder);

        assertThat(child.isAlive()).isTrue();
        assertThat(record).doesNotExist();
    }

    @Test
    void survives_records_that_are_damaged() throws Exception {
        Files.writeString(folder.resolve("empty.pid"), "");
        Files.writeString(folder.resolve("words.pid"), "no number\nTERM\n");

        ChildProcess.endOrphans(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void gets_its_settings_from_the_environment_and_shows_its_output_to_a_listener_first() throws Exception {
        child = server("echo \"secret is $SECRET\"; echo kept")
                .environment(Map.of("SECRET", "xyzzy"))
                .intercept(line -> line.equals("secret is xyzzy"))
                .start();

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(Files.readAllLines(child.log())).containsExactly("kept"));
    }

    @Test
    void that_cannot_be_started_is_named() {
        ChildProcess.Builder missing = ChildProcess.of("server", List.of("true"))
                .log(Path.of("/dev/null/log"))
                .record(folder.resolve("server.pid"));

        assertThatThrownBy(missing::start)
                .isInstanceOf(LocalProcessException.class)
                .hasMessageContaining("server cannot be started")
                .hasMessageContaining("Không khởi động được server");
    }

    @Test
    void moves_a_long_log_aside() throws Exception {
        Path log = folder.resolve("server.log");
        Files.write(log, new byte[(10 << 20) + 1]);

        child = server("echo fresh").start();

        assertThat(child.awaitExit(LIMIT)).isTrue();
        assertThat(Files.readAllLines(log)).containsExactly("fresh");
        assertThat(folder.resolve("server.log.1")).hasSize((10 << 20) + 1);
    }

    private ChildProcess.Builder server(String script) {
        String pipe = folder.resolve("pipe-" + script.hashCode()).toString();
        return ChildProcess.of("server", List.of("sh", "-c", script, pipe))
                .log(folder.resolve("server.log"))
                .record(folder.resolve("server.pid"));
    }

    private void awaitUp() {
        await().atMost(LIMIT).until(() -> logged().contains("up"));
    }

    private String logged() throws IOException {
        return Files.exists(child.log()) ? Files.readString(child.log()) : "";
    }
}
