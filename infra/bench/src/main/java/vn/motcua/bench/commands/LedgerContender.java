package vn.motcua.bench.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import vn.motcua.eventstore.LedgerEventStore;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.sealer.CheckpointDirectory;
import vn.motcua.sealer.KeyDirectory;
import vn.motcua.sealer.Sealer;
import vn.motcua.sealer.SealerSchema;

/** This project's event store, as the application configures it. */
final class LedgerContender implements Contender {

    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;
    private final LedgerEventStore store;
    private final CommandStack commands;
    private final Optional<Sealer> sealer;

    /**
     * @param keysAndCheckpoints an empty folder, to have the ledger sealed by this process as the application does
     */
    LedgerContender(PostgresDatabase database, Optional<Path> keysAndCheckpoints) {
        DataSource owner = Databases.dataSource(database, database.owner());
        LedgerSchema.migrate(owner, database.application().username());
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
        sealer = keysAndCheckpoints.map(folder -> seal(database, owner, folder));
        sealer.ifPresent(Sealer::start);
    }

    private Sealer seal(PostgresDatabase database, DataSource owner, Path folder) {
        SealerSchema.migrate(owner, database.application().username());
        try {
            return Sealer.builder()
                    .dataSource(pool)
                    .longLivedConnections(Databases.dataSource(database, database.application()))
                    .signer(KeyDirectory.openOrCreate(folder.resolve("keys"), "bench.example/ledger"))
                    .directory(new CheckpointDirectory(folder.resolve("checkpoints")))
                    .recentLeaves(engine.recentLeaves())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return (sealer.isPresent() ? ContenderKind.LEDGER_SEALING : ContenderKind.LEDGER).title();
    }

    @Override
    public Client client() {
        return new DossierLife(commands);
    }

    @Override
    public void close() {
        sealer.ifPresent(Sealer::close);
        store.close();
        engine.close();
        pool.close();
    }
}
