package vn.motcua.bench.tamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
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
import vn.motcua.sealer.LedgerInconsistentException;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.sealer.Sealer;
import vn.motcua.sealer.SealerSchema;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.verifier.Verify;

/** A sealed ledger to tamper with, and what an auditor kept of it before: key, newest checkpoint and tiles. */
final class ScratchLedger implements AutoCloseable {

    private static final String ORIGIN = "drill.example";
    private static final int BATCH = 40;
    private static final Duration SEALING_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    record Noted(String text) {}

    private final PostgresDatabase database;
    private final Path kept;
    private final long sealed;
    private final KeyDirectory keys;
    private final Connection superuser;
    private final long checkpoints;

    /** @param kept the auditor's folder, created here */
    ScratchLedger(PostgresDatabase database, Path kept, int events) throws IOException, SQLException {
        this.database = database;
        this.kept = Files.createDirectories(kept);
        this.sealed = events;
        this.keys = KeyDirectory.openOrCreate(kept.resolve("ledger-key"), ORIGIN);
        String role = database.application().username();
        LedgerSchema.migrate(source(database.owner()), role);
        SealerSchema.migrate(source(database.owner()), role);
        this.superuser = source(database.superuser()).getConnection();
        fill(events);
        this.checkpoints = number("SELECT count(*) FROM ledger.checkpoint");
        keep();
        disarm();
    }

    long checkpoints() {
        return checkpoints;
    }

    /** Tampers, lets the auditor look, and takes everything back. */
    Finding tamper(Tampering kind, RandomGenerator random) throws SQLException, IOException {
        Rows rows = new Rows(superuser, keys, sealed);
        try {
            long expected = kind.apply(rows, random);
            if (kind == Tampering.FORKED && continuesTheKept(rows.checkpoint())) {
                return new Finding(expected, 0, "a forked checkpoint was taken for one that continues the kept one");
            }
            return look(rows, expected);
        } finally {
            superuser.rollback();
        }
    }

    /** Whether an untouched ledger passes; every other time with an event more than was sealed. */
    boolean untouched(RandomGenerator random) throws SQLException, IOException {
        Rows rows = new Rows(superuser, keys, sealed);
        try {
            if (random.nextBoolean()) {
                rows.copy(random.nextLong(sealed), sealed);
            }
            return look(rows, -1).code() == 0;
        } finally {
            superuser.rollback();
        }
    }

    private Finding look(Rows rows, long expected) throws SQLException, IOException {
        Path export = kept.resolve("export.jsonl");
        rows.export(export);
        return verify(
                expected,
                "fsck",
                export.toString(),
                "--checkpoint",
                kept.resolve("checkpoint").toString(),
                "--tiles",
                kept.toString(),
                "--keys",
                kept.resolve("keys").toString());
    }

    private boolean continuesTheKept(String checkpoint) throws IOException {
        Path proof = Files.writeString(kept.resolve("proof"), "old " + sealed + "\n\n" + checkpoint);
        return verify(
                                0,
                                "consistency",
                                kept.resolve("checkpoint").toString(),
                                proof.toString(),
                                "--keys",
                                kept.resolve("keys").toString())
                        .code()
                == 0;
    }

    private static Finding verify(long expected, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(List.of(words), out, out);
        return new Finding(
                expected, code, bytes.toString(StandardCharsets.UTF_8).strip());
    }

    private void fill(int events) throws SQLException {
        PGSimpleDataSource application = source(database.application());
        LedgerSerializer serializer = LedgerSerializer.builder(Map.of("Noted", Noted.class))
                .allow(Noted.class)
                .build();
        try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                        .dataSource(application)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
                Sealer sealer = Sealer.builder()
                        .dataSource(application)
                        .longLivedConnections(application)
                        .signer(keys)
                        .directory(new CheckpointDirectory(kept.resolve("checkpoints")))
                        .interval(POLL)
                        .build()) {
            sealer.start();
            for (int first = 0; first < events; first += BATCH) {
                List<DomainEventMessage<?>> batch = new ArrayList<>();
                for (int i = first; i < Math.min(events, first + BATCH); i++) {
                    batch.add(event(i));
                }
                engine.appendEvents(batch);
                awaitSealed(first + batch.size());
            }
        }
    }

    private static DomainEventMessage<?> event(int number) {
        String officer = "cb-0" + (100 + number % 37);
        return new GenericDomainEventMessage<>(
                "Dossier",
                "000.00.14.H56-260302-" + (1_000 + number / 6),
                number % 6,
                new Noted("bước xử lý " + number + " của hồ sơ"),
                MetaData.with("actor", officer));
    }

    private void awaitSealed(long size) throws SQLException {
        long giveUp = System.nanoTime() + SEALING_LIMIT.toNanos();
        while (number("SELECT coalesce(max(size), 0) FROM ledger.checkpoint") < size) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the events are not sealed after " + SEALING_LIMIT);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void keep() throws SQLException, IOException {
        SealedLedger ledger = new SealedLedger(source(database.application()), keys);
        Files.writeString(
                kept.resolve("checkpoint"), ledger.newest().orElseThrow().note().toString());
        Files.writeString(kept.resolve("keys"), keys.verifierKeys().get(0) + "\n");
        try {
            for (long index = 0; index * Tile.FULL < sealed; index++) {
                Tile tile = Tile.in(sealed, 0, index);
                Path file = kept.resolve(tile.path());
                Files.createDirectories(file.getParent());
                Files.write(file, ledger.tile(tile).orElseThrow());
            }
        } catch (LedgerInconsistentException e) {
            throw new IllegalStateException("a ledger that nobody has touched does not fit: " + e.sentence(), e);
        }
    }

    private void disarm() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String table : List.of("event", "tile", "checkpoint")) {
                statement.execute("ALTER TABLE ledger." + table + " DISABLE TRIGGER ALL");
            }
        }
        superuser.setAutoCommit(false);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private PGSimpleDataSource source(Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.username());
        source.setPassword(credentials.password());
        return source;
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
