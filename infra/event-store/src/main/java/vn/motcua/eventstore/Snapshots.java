package vn.motcua.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The newest snapshot of each stream; a cache that may be emptied at any time. */
final class Snapshots {

    private static final String FIND =
            "SELECT aggregate_type, sequence_number, event_id, taken_at, payload_type, revision, payload,"
                    + " metadata FROM ledger.snapshot WHERE aggregate_id = ?";
    private static final String STORE =
            "INSERT INTO ledger.snapshot AS old (aggregate_id, sequence_number, event_id, aggregate_type,"
                    + " payload_type, revision, payload, metadata, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)"
                    + " ON CONFLICT (aggregate_id) DO UPDATE SET sequence_number = excluded.sequence_number, event_id = excluded.event_id,"
                    + " aggregate_type = excluded.aggregate_type, payload_type = excluded.payload_type, revision = excluded.revision,"
                    + " payload = excluded.payload, metadata = excluded.metadata, taken_at = excluded.taken_at"
                    + " WHERE old.sequence_number <= excluded.sequence_number";

    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<DomainEventData<byte[]>> of(String aggregateId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, aggregateId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(snapshot(aggregateId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("a snapshot cannot be read", e);
        }
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = snapshot.serializeMetaData(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            new Parameters(connection, statement)
                    .text(snapshot.getAggregateIdentifier())
                    .number(snapshot.getSequenceNumber())
                    .text(snapshot.getIdentifier())
                    .text(snapshot.getType())
                    .text(payload.getType().getName())
                    .text(revision == null ? "" : revision)
                    .text(new String(payload.getData(), StandardCharsets.UTF_8))
                    .text(new String(metadata.getData(), StandardCharsets.UTF_8))
                    .instant(snapshot.getTimestamp());
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new EventStoreException("a snapshot cannot be stored", e);
        }
    }

    private static DomainEventData<byte[]> snapshot(String aggregateId, ResultSet row) throws SQLException {
        String revision = row.getString(6);
        return new GenericDomainEventEntry<>(
                row.getString(1),
                aggregateId,
                row.getLong(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                revision.isEmpty() ? null : revision,
                row.getString(7).getBytes(StandardCharsets.UTF_8),
                row.getString(8).getBytes(StandardCharsets.UTF_8));
    }
}
