package vn.motcua.bench.commands;

import com.zaxxer.hikari.HikariDataSource;
import vn.motcua.eventstore.LedgerEventStore;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.PostgresDatabase;

/** This project's event store, as the application configures it. */
final class LedgerContender implements Contender {

    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;
    private final LedgerEventStore store;
    private final CommandStack commands;

    LedgerContender(PostgresDatabase database) {
        LedgerSchema.migrate(
                Databases.dataSource(database, database.owner()),
                database.application().username());
        pool = Databases.pool(database, 8);
        LedgerSerializer serializer = CommandStack.serializer();
        engine = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .longLivedConnections(Databases.dataSource(database, database.application()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .withoutSnapshots()
                .build();
        store = LedgerEventStore.builder().engine(engine).build();
        commands = new CommandStack(store);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Client client() {
        return new DossierLife(commands);
    }

    @Override
    public void close() {
        store.close();
        engine.close();
        pool.close();
    }
}
