package vn.motcua.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.postgresql.ds.PGSimpleDataSource;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.localstack.PostgresServer;

/** A database of its own with the ledger's schema, and engines on it. */
final class TestLedger implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Revision("1")
    record Stamped(String text) {}

    record Noted(String text, long amount) {}

    static final Map<String, Class<?>> TYPES = Map.of("Stamped", Stamped.class, "Noted", Noted.class);

    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private PostgresEventStorageEngine engine;

    TestLedger() {
        this(LocalStack.shared().postgres());
    }

    TestLedger(PostgresServer server) {
        this.database =
                server.createDatabase("ledger_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet());
        LedgerSchema.migrate(
                dataSource(database, database.owner()), database.application().username());
        HikariConfig config = new HikariConfig();
        config.setDataSource(application());
        config.setMaximumPoolSize(6);
        config.setConnectionTimeout(2_000);
        this.pool = new HikariDataSource(config);
    }

    static PGSimpleDataSource dataSource(PostgresDatabase database, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.username());
        source.setPassword(credentials.password());
        return source;
    }

    PGSimpleDataSource application() {
        return dataSource(database, database.application());
    }

    PGSimpleDataSource owner() {
        return dataSource(database, database.owner());
    }

    PGSimpleDataSource superuser() {
        return dataSource(database, database.superuser());
    }

    DataSource pool() {
        return pool;
    }

    PostgresDatabase database() {
        return database;
    }

    /** The engine of this test; one for all its calls. */
    PostgresEventStorageEngine engine() {
        if (engine == null) {
            engine = newEngine(builder -> {});
        }
        return engine;
    }

    /** Another node. */
    PostgresEventStorageEngine newEngine(Consumer<PostgresEventStorageEngine.Builder> settings) {
        PostgresEventStorageEngine.Builder builder = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .longLivedConnections(application())
                .eventSerializer(serializer())
                .snapshotSerializer(serializer())
                .patience(Duration.ofSeconds(20));
        settings.accept(builder);
        return builder.build();
    }

    LedgerReader reader() {
        return new LedgerReader(pool);
    }

    static LedgerSerializer serializer() {
        return LedgerSerializer.builder(TYPES)
                .allow(Stamped.class, Noted.class)
                .failOnUnknownProperties()
                .build();
    }

    static DomainEventMessage<?> event(String stream, long sequenceNumber) {
        return event(stream, sequenceNumber, new Stamped("text " + sequenceNumber));
    }

    static DomainEventMessage<?> event(String stream, long sequenceNumber, Object payload) {
        return new GenericDomainEventMessage<>(
                "Dossier", stream, sequenceNumber, payload, MetaData.with("actor", "o1"));
    }

    static List<DomainEventMessage<?>> events(String stream, int from, int toExclusive) {
        return IntStream.range(from, toExclusive)
                .<DomainEventMessage<?>>mapToObj(i -> event(stream, i))
                .toList();
    }

    static String stream() {
        return "H56-" + UUID.randomUUID();
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

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
        pool.close();
    }
}
