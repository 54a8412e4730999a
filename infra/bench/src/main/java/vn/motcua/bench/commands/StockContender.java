package vn.motcua.bench.commands;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.localstack.PostgresDatabase;

/**
 * Axon's own JDBC engine on a pool, with the events as {@code bytea} and the connection bound to the unit of work.
 *
 * <p>{@link Commit#TRANSACTION} is how it is meant to be used: the events of a command are one transaction, which is what the
 * ledger guarantees too. {@link Commit#STATEMENT} saves a round trip by committing each statement by itself; that is atomic only
 * for a command that publishes one event, as all of this mix do. It is measured for completeness.
 */
final class StockContender implements Contender {

    /** What a commit covers. */
    enum Commit {
        TRANSACTION("stock"),
        STATEMENT("stock, autocommit");

        private final String title;

        Commit(String title) {
            this.title = title;
        }
    }

    private final Commit commit;
    private final int poolSize;
    private final HikariDataSource pool;
    private final EmbeddedEventStore store;
    private final CommandStack commands;

    /**
     * @param database an empty database, or one that this class has used before
     */
    StockContender(PostgresDatabase database, int poolSize, Commit commit) {
        this.commit = commit;
        this.poolSize = poolSize;
        pool = Databases.ownerPool(database, poolSize, commit == Commit.STATEMENT);
        Databases.execute(
                Databases.dataSource(database, database.owner()),
                "DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
        engine(new DataSourceConnectionProvider(Databases.dataSource(database, database.owner())))
                .createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder()
                .storageEngine(
                        engine(new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool))))
                .build();
        commands = new CommandStack(store);
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        LedgerSerializer serializer = CommandStack.serializer();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    int poolSize() {
        return poolSize;
    }

    @Override
    public String name() {
        return commit.title;
    }

    @Override
    public Client client() {
        return new DossierLife(commands);
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
