package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.api.testing.ApplicationProcess;
import vn.motcua.api.testing.Launched;
import vn.motcua.api.testing.LoggedStep;
import vn.motcua.launcher.importing.ExportCommand;
import vn.motcua.launcher.importing.ImportCommand;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/** kill -9 while a history is taken in, and what is there once the same file has been sent again. */
class KilledImportIT {

    private static final int DOSSIERS = 3_000;
    private static final List<String> TRANSITIONS = List.of("schedule", "start", "complete");
    private static final int EVENTS = DOSSIERS * (1 + TRANSITIONS.size());
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private PostgresDatabase database;

    @Test
    void an_import_goes_on_after_kills_of_both_sides_and_loses_and_doubles_nothing() throws Exception {
        database = LocalStack.shared()
                .postgres()
                .createDatabase("killed_import_" + ProcessHandle.current().pid());
        Path file = history();
        try (ApplicationProcess application = new ApplicationProcess(database)) {
            application.start();
            Process client = importing(file, application.port());
            awaitEvents(EVENTS / 5);
            application.kill();
            client.destroyForcibly().waitFor();
            long afterTheFirst = count("SELECT count(*) FROM ledger.event");

            application.start();
            CompletableFuture<Launched> again = CompletableFuture.supplyAsync(
                    () -> Launched.run(new ImportCommand(), application.port(), "importer", file.toString()));
            awaitEvents(afterTheFirst + EVENTS / 5);
            application.kill();
            long afterTheSecond = count("SELECT count(*) FROM ledger.event");

            // This client lives, finds the application again, and sends what was not answered once more.
            application.start();
            Launched finished = again.join();

            assertThat(finished.exitCode()).as(finished.output()).isZero();
            assertThat(afterTheFirst).isLessThan(EVENTS);
            assertThat(afterTheSecond).isGreaterThan(afterTheFirst).isLessThan(EVENTS);
            assertWhole(file, application);
            assertThat(Launched.run(new ImportCommand(), application.port(), "importer", file.toString())
                            .output())
                    .contains("0 mới / new, %,d không đổi / unchanged".formatted(DOSSIERS * TRANSITIONS.size()));
        }
    }

    private void assertWhole(Path file, ApplicationProcess application) throws Exception {
        assertThat(count("SELECT count(*) FROM ledger.event WHERE payload_type = 'DossierReceived'"))
                .isEqualTo(DOSSIERS);
        assertThat(count("SELECT count(DISTINCT payload ->> 'externalId') FROM ledger.readable_event"))
                .isEqualTo(DOSSIERS);
        assertThat(count("SELECT count(*) FROM ledger.event WHERE aggregate_type = 'Dossier'"))
                .isEqualTo(EVENTS);
        Path exported = folder.resolve("exported.csv");
        Launched export = Launched.run(
                new ExportCommand(), application.port(), "auditor", "--format", "csv", "-o", exported.toString());
        assertThat(export.exitCode()).as(export.output()).isZero();
        assertThat(LoggedStep.ofCsv(exported, "case:motcua:externalId", ""))
                .containsExactlyInAnyOrderElementsOf(LoggedStep.ofCsv(file, "case:concept:name", ""));
    }

    /** Starts the command as a process of its own, which can be killed. */
    private Process importing(Path file, int port) throws IOException {
        ProcessBuilder client = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.motcua.launcher.Motcua",
                "import",
                file.toString(),
                "--url",
                "http://127.0.0.1:" + port);
        client.environment().put("MOTCUA_TOKEN", Launched.token("importer"));
        return client.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-import.log").toFile())
                .start();
    }

    private void awaitEvents(long events) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("SELECT count(*) FROM ledger.event") >= events);
    }

    private Path history() throws IOException {
        Path file = folder.resolve("history.csv");
        Instant morning = Instant.parse("2020-01-02T01:00:00Z");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(
                    "case:concept:name,case:startdate,concept:name,org:resource,lifecycle:transition,time:timestamp");
            for (int number = 0; number < DOSSIERS; number++) {
                Instant received = morning.plus(Duration.ofDays(number % 40)).plusSeconds(number);
                for (int step = 0; step < TRANSITIONS.size(); step++) {
                    out.printf(
                            "old-%d,%s,Thẩm định,cb-%d,%s,%s%n",
                            number,
                            received,
                            number % 50,
                            TRANSITIONS.get(step),
                            received.plus(Duration.ofHours(1 + step)));
                }
            }
        }
        return file;
    }

    private long count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.superuser().username(),
                        database.superuser().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
