package vn.motcua.sealer;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.postgresql.ds.PGSimpleDataSource;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.transparency.note.TrustPolicy;

/** A database of its own with ledger and sealer, a key, a folder of checkpoints, and sealers on it. */
final class TestLedger implements AutoCloseable {

    static final String ORIGIN = "log.example";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    record Noted(String text) {}

    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private final Path folder;
    private final KeyDirectory keys;
    private final PostgresEventStorageEngine engine;

    TestLedger() {
        this.database = LocalStack.shared()
                .postgres()
                .createDatabase("sealer_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet());
        String role = database.application().username();
        LedgerSchema.migrate(source(database, database.owner()), role);
        SealerSchema.migrate(source(database, database.owner()), role);
        HikariConfig config = new HikariConfig();
        config.setDataSource(application());
        config.setMaximumPoolSize(8);
        this.pool = new HikariDataSource(config);
        try {
            this.folder = Files.createTempDirectory("sealer");
            this.keys = KeyDirectory.openOrCreate(folder.resolve("ledger-key"), ORIGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.engine = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .longLivedConnections(application())
                .eventSerializer(serializer())
                .snapshotSerializer(serializer())
                .build();
    }

    static LedgerSerializer serializer() {
        return LedgerSerializer.builder(Map.of("Noted", Noted.class))
                .allow(Noted.class)
                .build();
    }

    static PGSimpleDataSource source(PostgresDatabase database, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.username());
        source.setPassword(credentials.password());
        return source;
    }

    PGSimpleDataSource application() {
        return source(database, database.application());
    }

    DataSource owner() {
        return source(database, database.owner());
    }

    DataSource superuser() {
        return source(database, database.superuser());
    }

    DataSource pool() {
        return pool;
    }

    PostgresDatabase database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    KeyDirectory keys() {
        return keys;
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    SealedLedger sealed() {
        return new SealedLedger(pool, keys);
    }

    LedgerReader reader() {
        return new LedgerReader(pool);
    }

    TrustPolicy policy() {
        return TrustPolicy.ofLog(ORIGIN, keys.verifierKeys());
    }

    /** A started sealer that does not wait between checkpoints for longer than a test likes. */
    Sealer startSealer(Consumer<Sealer.Builder> settings) {
        Sealer.Builder builder = Sealer.builder()
                .dataSource(pool)
                .longLivedConnections(application())
                .signer(keys)
                .directory(new CheckpointDirectory(checkpoints()))
                .interval(Duration.ofMillis(20))
                .patience(Duration.ofMillis(200));
        settings.accept(builder);
        Sealer sealer = builder.build();
        sealer.start();
        return sealer;
    }

    Sealer startSealer() {
        return startSealer(builder -> {});
    }

    /** Appends events to one new stream, in one batch. */
    String append(int count) {
        String stream = "H56-" + UUID.randomUUID();
        engine.appendEvents(
                IntStream.range(0, count).mapToObj(i -> event(stream, i)).toList());
        return stream;
    }

    static DomainEventMessage<?> event(String stream, long sequenceNumber) {
        return new GenericDomainEventMessage<>(
                "Dossier",
                stream,
                sequenceNumber,
                new Noted("tờ khai " + sequenceNumber),
                MetaData.with("actor", "o1"));
    }

    /** As the superuser, with the guards out of the way. */
    void tamper(String... statements) {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"event", "tile", "checkpoint", "cosignature"}) {
                statement.execute("ALTER TABLE ledger." + table + " DISABLE TRIGGER ALL");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql) {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the sealer has sealed so many events, and exported that. */
    void awaitSealed(Sealer sealer, long size) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sealedSize() == size && sealer.status().sealed() == size);
    }

    long sealedSize() {
        return count("SELECT coalesce(max(size), 0) FROM ledger.checkpoint");
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
