package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.eventstore.TestLedger.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A node killed while it writes: what it acknowledged is in the ledger, each append whole or not at all. */
class KilledWriterIT {

    private static final int ACKNOWLEDGED_BEFORE_KILL = 500;

    @Test
    void killing_the_writing_process_loses_no_acknowledged_event_and_leaves_no_gap() throws Exception {
        try (TestLedger ledger = new TestLedger()) {
            Process node = start(ledger);
            Map<String, Long> acknowledged = new HashMap<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
                String line;
                int count = 0;
                while ((line = readLine(lines)) != null) {
                    String[] streamAndNumber = line.split(" ");
                    if (streamAndNumber.length == 2) {
                        acknowledged.merge(streamAndNumber[0], Long.parseLong(streamAndNumber[1]), Math::max);
                        if (++count == ACKNOWLEDGED_BEFORE_KILL) {
                            node.destroyForcibly();
                        }
                    }
                }
            } finally {
                node.destroyForcibly();
                node.waitFor();
            }

            assertThat(acknowledged).hasSize(NodeProcess.STREAMS);
            // The server may still be committing what the killed process sent last.
            await().until(() -> ledger.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE '%ledger.event%' AND state = 'active' AND pid <> pg_backend_pid()")
                    == 0);
            List<LedgerEntry> entries = ledger.reader().from(0).toList();
            assertThat(entries.get(entries.size() - 1).position()).isEqualTo(entries.size() - 1L);
            Map<String, Long> events =
                    entries.stream().collect(Collectors.groupingBy(LedgerEntry::aggregateId, Collectors.counting()));
            acknowledged.forEach((stream, number) -> {
                assertThat(events.get(stream)).isGreaterThan(number);
                // Two events an append: an odd number would be half of one.
                assertThat(events.get(stream) % 2).isZero();
            });
            ledger.engine().appendEvents(event(TestLedger.stream(), 0));
            assertThat(ledger.engine().headPosition()).isEqualTo(entries.size());
        }
    }

    /** A pipe of a killed process may end in the middle. */
    private static String readLine(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static Process start(TestLedger ledger) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName());
        builder.environment().put("LEDGER_URL", ledger.database().jdbcUrl());
        builder.environment().put("LEDGER_USER", ledger.database().application().username());
        builder.environment()
                .put("LEDGER_PASSWORD", ledger.database().application().password());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Writes until it is killed; prints stream and last sequence number of each acknowledged append. */
    static final class NodeProcess {

        static final int STREAMS = 8;

        private NodeProcess() {}

        public static void main(String[] arguments) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(System.getenv("LEDGER_URL"));
            source.setUser(System.getenv("LEDGER_USER"));
            source.setPassword(System.getenv("LEDGER_PASSWORD"));
            PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                    .dataSource(source)
                    .eventSerializer(TestLedger.serializer())
                    .snapshotSerializer(TestLedger.serializer())
                    .build();
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (int i = 0; i < STREAMS; i++) {
                String stream = "H56-260105-000" + i;
                new Thread(() -> {
                            for (long n = 0; true; n += 2) {
                                engine.appendEvents(List.of(event(stream, n), event(stream, n + 1)));
                                out.println(stream + " " + (n + 1));
                            }
                        })
                        .start();
            }
        }
    }
}
