package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.TlogProof;

/** While events are written and sealed, readers verify all the time what anyone may ask; nothing they see ever contradicts what they saw. */
class WritersAndReadersIT {

    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int BATCHES = 120;

    @Test
    @Timeout(120)
    void every_proof_read_while_events_are_written_and_sealed_verifies() throws Exception {
        try (TestLedger ledger = new TestLedger();
                Sealer sealer = ledger.startSealer()) {
            ledger.append(1);
            ledger.awaitSealed(sealer, 1);
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger verified = new AtomicInteger();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                long seed = i;
                readers.add(threads.submit(() -> {
                    verifyUntil(done, ledger, seed, verified);
                    return null;
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    for (int batch = 0; batch < BATCHES; batch++) {
                        ledger.append(5);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(90, TimeUnit.SECONDS);
            }
            ledger.awaitSealed(sealer, 1 + WRITERS * BATCHES * 5L);
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get(30, TimeUnit.SECONDS);
            }
            threads.shutdown();
            assertThat(verified.get()).isGreaterThan(READERS);
            ProofCheck.everything(ledger);
        }
    }

    private static void verifyUntil(AtomicBoolean done, TestLedger ledger, long seed, AtomicInteger verified)
            throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Checkpoint seen = null;
        while (!done.get()) {
            Checkpoint now = ledger.policy()
                    .open(ledger.sealed().newest().orElseThrow().note().toString())
                    .checkpoint();
            if (seen != null) {
                assertThat(now.size()).isGreaterThanOrEqualTo(seen.size());
                assertThat(ledger.sealed()
                                .consistency(seen.size(), OptionalLong.of(now.size()))
                                .orElseThrow()
                                .connects(seen, now))
                        .isTrue();
            }
            seen = now;
            long position = random.nextLong(now.size());
            LedgerEntry entry = ledger.reader().at(position).orElseThrow();
            TlogProof proof = ledger.sealed().proof(position).orElseThrow();
            proof.verify(entry.leaf().hash(), ledger.policy());
            verified.incrementAndGet();
        }
    }
}
