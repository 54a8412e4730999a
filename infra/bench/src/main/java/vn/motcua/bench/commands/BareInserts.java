package vn.motcua.bench.commands;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.localstack.PostgresDatabase;

/**
 * What the database does without any of us: one insert into the ledger's table a transaction, prepared, over a connection a
 * client. No order of commits, no conflicts, no aggregate; the yardstick, not a rival.
 */
final class BareInserts implements Contender {

    private static final String INSERT =
            "INSERT INTO ledger.event (position, event_id, aggregate_type, aggregate_id, sequence_number,"
                    + " payload_type, revision, payload, metadata, recorded_at, leaf_hash)"
                    + " VALUES (?, ?, 'Dossier', ?, 0, 'DossierStepStarted', '1', ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final AtomicLong positions = new AtomicLong();
    private final List<Connection> connections = Collections.synchronizedList(new ArrayList<>());
    private final byte[] payload = json(300);
    private final byte[] metadata = json(350);

    BareInserts(PostgresDatabase database) {
        LedgerSchema.migrate(
                Databases.dataSource(database, database.owner()),
                database.application().username());
        this.dataSource = Databases.dataSource(database, database.application());
    }

    @Override
    public String name() {
        return "bare inserts";
    }

    @Override
    public Client client() {
        try {
            Connection connection = dataSource.getConnection();
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement(INSERT);
            return () -> insert(insert);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    private void insert(PreparedStatement insert) throws SQLException {
        UUID id = UUID.randomUUID();
        insert.setLong(1, positions.getAndIncrement());
        insert.setObject(2, id);
        insert.setString(3, id.toString());
        insert.setBytes(4, payload);
        insert.setBytes(5, metadata);
        insert.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setBytes(7, new byte[32]);
        insert.executeUpdate();
    }

    private static byte[] json(int length) {
        return ("{\"text\":\"" + "x".repeat(length - 11) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the clients of a round; each has a connection. */
    @Override
    public void afterRound() {
        synchronized (connections) {
            for (Connection connection : connections) {
                Databases.closeQuietly(connection);
            }
            connections.clear();
        }
    }

    @Override
    public void close() {
        afterRound();
    }
}
