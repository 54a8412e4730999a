package vn.motcua.bench.proofs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.postgresql.ds.PGSimpleDataSource;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.sealer.CheckpointDirectory;
import vn.motcua.sealer.KeyDirectory;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.sealer.Sealer;
import vn.motcua.sealer.SealerSchema;

/** A ledger filled and sealed the way the application does it, only faster than anybody works. */
final class LargeLedger implements AutoCloseable {

    private static final String ORIGIN = "proofs.example";
    private static final int BATCH = 500;
    private static final int EVENTS_OF_A_DOSSIER = 10;
    private static final Duration STALLED = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    record Noted(String text) {}

    private final HikariDataSource pool;
    private final PGSimpleDataSource application;
    private final KeyDirectory keys;
    private final Path folder;

    LargeLedger(PostgresDatabase database, Path folder, int connections) throws IOException {
        this.folder = folder;
        this.keys = KeyDirectory.openOrCreate(folder.resolve("ledger-key"), ORIGIN);
        String role = database.application().username();
        LedgerSchema.migrate(source(database, database.owner()), role);
        SealerSchema.migrate(source(database, database.owner()), role);
        this.application = source(database, database.application());
        HikariConfig config = new HikariConfig();
        config.setDataSource(application);
        config.setMaximumPoolSize(connections);
        this.pool = new HikariDataSource(config);
    }

    /** Asks of it with nothing at hand from earlier questions. */
    SealedLedger sealed() {
        return new SealedLedger(pool, keys);
    }

    /**
     * Appends and seals.
     *
     * @param progress is told how many events are appended
     */
    void fill(long events, LongConsumer progress) throws SQLException {
        LedgerSerializer serializer = LedgerSerializer.builder(Map.of("Noted", Noted.class))
                .allow(Noted.class)
                .build();
        try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                        .dataSource(pool)
                        .longLivedConnections(application)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
                Sealer sealer = Sealer.builder()
                        .dataSource(pool)
                        .longLivedConnections(application)
                        .signer(keys)
                        .directory(new CheckpointDirectory(folder.resolve("checkpoints")))
                        .build()) {
            sealer.start();
            for (long first = 0; first < events; first += BATCH) {
                List<DomainEventMessage<?>> batch = new ArrayList<>(BATCH);
                for (long number = first; number < Math.min(events, first + BATCH); number++) {
                    batch.add(event(number));
                }
                engine.appendEvents(batch);
                progress.accept(first + batch.size());
            }
            awaitSealed(events);
        }
    }

    private static DomainEventMessage<?> event(long number) {
        return new GenericDomainEventMessage<>(
                "Dossier",
                "000.00.14.H56-" + number / EVENTS_OF_A_DOSSIER,
                number % EVENTS_OF_A_DOSSIER,
                new Noted("bước xử lý " + number),
                MetaData.with("actor", "cb-0" + (100 + number % 37)));
    }

    private void awaitSealed(long events) throws SQLException {
        SealedLedger ledger = sealed();
        long sealed = 0;
        long changed = System.nanoTime();
        while (sealed < events) {
            long now = ledger.progress().sealed();
            if (now > sealed) {
                sealed = now;
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > STALLED.toNanos()) {
                throw new IllegalStateException("nothing has been sealed for " + STALLED + " after " + sealed);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static PGSimpleDataSource source(PostgresDatabase database, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.username());
        source.setPassword(credentials.password());
        return source;
    }

    @Override
    public void close() {
        pool.close();
    }
}
