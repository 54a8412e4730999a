package vn.motcua.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of {@code ledger.event} as Axon reads it. Axon's own entries keep the time as text and lose its microseconds. */
final class StoredEvent implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    private final long position;
    private final EventRow row;
    private final Instant recordedAt;

    StoredEvent(long position, EventRow row, Instant recordedAt) {
        this.position = position;
        this.row = row;
        this.recordedAt = recordedAt;
    }

    /** Columns: position, event_id, aggregate_type, aggregate_id, sequence_number, payload_type, revision, payload, metadata, recorded_at. */
    static StoredEvent read(ResultSet columns) throws SQLException {
        EventRow row = new EventRow(
                columns.getString(2),
                columns.getString(3),
                columns.getString(4),
                columns.getLong(5),
                columns.getString(6),
                columns.getString(7),
                columns.getBytes(8),
                columns.getBytes(9),
                null,
                null);
        return new StoredEvent(
                columns.getLong(1),
                row,
                columns.getObject(10, OffsetDateTime.class).toInstant());
    }

    long position() {
        return position;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return row.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(row.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        String revision = row.revision().isEmpty() ? null : row.revision();
        return new SimpleSerializedObject<>(row.payload(), byte[].class, row.payloadType(), revision);
    }

    @Override
    public String getType() {
        return row.aggregateType().isEmpty() ? null : row.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return row.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return row.sequenceNumber();
    }
}
