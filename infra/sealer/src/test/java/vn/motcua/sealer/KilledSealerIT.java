package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** A node killed at any moment between append and checkpoint: another one seals on, and nothing signed is contradicted. */
class KilledSealerIT {

    private static final int KILLS = 3;

    @Test
    @Timeout(120)
    void killing_the_sealing_process_again_and_again_leaves_a_ledger_that_another_seals_on() throws Exception {
        try (TestLedger ledger = new TestLedger()) {
            for (int kill = 1; kill <= KILLS; kill++) {
                Process node = start(ledger);
                try {
                    long before = ledger.sealedSize();
                    await().atMost(Duration.ofSeconds(30)).until(() -> {
                        ledger.append(40);
                        return ledger.sealedSize() > before;
                    });
                    // The next ones are somewhere between append and checkpoint when the process dies.
                    ledger.append(500);
                } finally {
                    node.destroyForcibly();
                    node.waitFor();
                }
            }
            ledger.append(7);
            long events = ledger.count("SELECT count(*) FROM ledger.event");
            try (Sealer sealer = ledger.startSealer()) {
                ledger.awaitSealed(sealer, events);
            }
            assertThat(new CheckpointDirectory(ledger.checkpoints()).largest()).isEqualTo(events);
            ProofCheck.everything(ledger);
        }
    }

    private static Process start(TestLedger ledger) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName());
        builder.environment().put("LEDGER_URL", ledger.database().jdbcUrl());
        builder.environment().put("LEDGER_USER", ledger.database().application().username());
        builder.environment()
                .put("LEDGER_PASSWORD", ledger.database().application().password());
        builder.environment().put("LEDGER_FOLDER", ledger.folder().toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Seals until it is killed. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) throws Exception {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(System.getenv("LEDGER_URL"));
            source.setUser(System.getenv("LEDGER_USER"));
            source.setPassword(System.getenv("LEDGER_PASSWORD"));
            Path folder = Path.of(System.getenv("LEDGER_FOLDER"));
            Sealer.builder()
                    .dataSource(source)
                    .longLivedConnections(source)
                    .signer(KeyDirectory.open(folder.resolve("ledger-key"), TestLedger.ORIGIN))
                    .directory(new CheckpointDirectory(folder.resolve("checkpoints")))
                    .interval(Duration.ofMillis(1))
                    .leavesPerCheckpoint(60)
                    .build()
                    .start();
            Thread.currentThread().join();
        }
    }
}
