package vn.motcua.eventstore.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The keys that were taken and their answers, in {@code ledger.idempotency}. */
public final class IdempotencyRecords {

    private static final String FIND =
            "SELECT request_hash, aggregate_id, last_sequence_number, first_position, last_position, answer,"
                    + " recorded_at FROM ledger.idempotency WHERE key = ?";
    private static final String STREAMS =
            "SELECT key, aggregate_id FROM ledger.idempotency WHERE key = ANY (?) AND aggregate_id IS NOT NULL";
    private static final String RECORD =
            "INSERT INTO ledger.idempotency (key, request_hash, answer) VALUES (?, ?, ?::json)"
                    + " ON CONFLICT (key) DO NOTHING";

    private final DataSource dataSource;

    public IdempotencyRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What the key has done, if it was taken.
     *
     * @throws EventStoreException when the database cannot be asked
     */
    public Optional<IdempotencyRecord> find(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(record(key, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot look up an idempotency key", e);
        }
    }

    /**
     * The streams that commands under these keys have written to; one question for all of them.
     *
     * @return the stream's name by key, without the keys that have written to none
     * @throws EventStoreException when the database cannot be asked
     */
    public Map<String, String> streams(Collection<String> keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STREAMS)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            Map<String, String> streams = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    streams.put(row.getString(1), row.getString(2));
                }
            }
            return streams;
        } catch (SQLException e) {
            throw new EventStoreException("cannot look up idempotency keys", e);
        }
    }

    /**
     * Takes the key for a command that was refused, or changed nothing, with the answer it got. A key that is taken keeps its record.
     *
     * @param answer JSON text
     * @return true when this call took the key, false when it was taken before
     * @throws EventStoreException when the database cannot be asked
     */
    public boolean recordRefusal(String key, byte[] requestHash, String answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, key);
            statement.setBytes(2, requestHash);
            statement.setString(3, answer);
            int inserted = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return inserted == 1;
        } catch (SQLException e) {
            throw new EventStoreException("cannot record the answer to an idempotency key", e);
        }
    }

    private static IdempotencyRecord record(String key, ResultSet row) throws SQLException {
        return new IdempotencyRecord(
                key,
                row.getBytes(1),
                Optional.ofNullable(row.getString(2)),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static OptionalLong number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
