package vn.motcua.bench.worklist;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.bench.commands.CommandStack;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.eventstore.LedgerEventStore;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ViewsSchema;
import vn.motcua.query.worklist.WorklistProjection;

/** A ledger and the worklist that follows it, in one database. */
final class ScratchCentre implements AutoCloseable {

    private static final int CONNECTIONS = 40;
    private static final int BATCH = 500;

    private final HikariDataSource pool;
    private final PGSimpleDataSource superuser;
    private final PostgresEventStorageEngine engine;
    private final LedgerEventStore store;
    private final WorklistProjection worklist;
    private final TransactionTemplate transactions;
    private long next;

    ScratchCentre(PostgresDatabase database) {
        PGSimpleDataSource owner = source(database, database.owner());
        String role = database.application().username();
        LedgerSchema.migrate(owner, role);
        ViewsSchema.migrate(owner, role);
        this.superuser = source(database, database.superuser());
        PGSimpleDataSource application = source(database, database.application());
        HikariConfig config = new HikariConfig();
        config.setDataSource(application);
        config.setMaximumPoolSize(CONNECTIONS);
        this.pool = new HikariDataSource(config);
        LedgerSerializer serializer = CommandStack.serializer();
        this.engine = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .longLivedConnections(application)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .withoutSnapshots()
                .build();
        this.store = LedgerEventStore.builder().engine(engine).build();
        this.worklist = new WorklistProjection(views(), () -> Colour.BLUE);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** Appends events that nobody else appends to, and takes them into the worklist. */
    void take(List<DomainEventMessage<?>> events) {
        engine.appendEvents(events);
        List<TrackedEventMessage<?>> tracked = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            tracked.add(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(next++), event));
        }
        project(tracked);
    }

    /** Lets the worklist follow the ledger until {@code done}, and to its end. Returns how many events came. */
    long follow(AtomicBoolean done) throws InterruptedException {
        long from = next;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.openStream(new GlobalSequenceTrackingToken(next - 1))) {
            while (!done.get() || next <= engine.headPosition()) {
                List<TrackedEventMessage<?>> batch = new ArrayList<>();
                while (batch.size() < BATCH
                        && (batch.isEmpty()
                                ? stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)
                                : stream.hasNextAvailable())) {
                    batch.add(stream.nextAvailable());
                }
                if (!batch.isEmpty()) {
                    project(batch);
                    next += batch.size();
                }
            }
        }
        return next - from;
    }

    /** What a server does by itself after a while; without it the first plans are guesses. */
    void analyze() {
        new JdbcTemplate(superuser).execute("VACUUM (ANALYZE)");
    }

    JdbcTemplate views() {
        return new JdbcTemplate(pool);
    }

    LedgerEventStore store() {
        return store;
    }

    PGSimpleDataSource superuser() {
        return superuser;
    }

    private void project(List<TrackedEventMessage<?>> events) {
        transactions.executeWithoutResult(status -> {
            UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
            for (TrackedEventMessage<?> event : events) {
                worklist.on((DossierEvent) event.getPayload(), event, event.trackingToken());
            }
            batch.commit();
        });
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
        store.close();
        engine.close();
        pool.close();
    }
}
