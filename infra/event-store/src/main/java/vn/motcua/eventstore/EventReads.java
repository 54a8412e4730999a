package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The reading queries of the engine; each is served by an index and bounded. */
final class EventReads {

    private static final String COLUMNS =
            "SELECT position, event_id::text, aggregate_type, aggregate_id, sequence_number, payload_type,"
                    + " revision, payload, metadata, recorded_at FROM ledger.event ";
    private static final String AFTER = COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String OF_STREAM =
            COLUMNS + "WHERE aggregate_id = ? AND sequence_number >= ? ORDER BY sequence_number LIMIT ?";
    private static final String OF_STREAMS =
            COLUMNS + "WHERE aggregate_id = ANY (?) ORDER BY aggregate_id, sequence_number";
    private static final String LAST_SEQUENCE_NUMBER =
            "SELECT max(sequence_number) FROM ledger.event WHERE aggregate_id = ?";
    private static final String HEAD = "SELECT coalesce(max(position), -1) FROM ledger.event";
    private static final String RECORDED_AT = "SELECT recorded_at FROM ledger.event WHERE position = ?";

    private final DataSource dataSource;
    private final Consumer<? super Collection<? extends DomainEventData<?>>> afterReading;

    /** @param afterReading is shown every batch that was read, before anyone deserialises it */
    EventReads(DataSource dataSource, Consumer<? super Collection<? extends DomainEventData<?>>> afterReading) {
        this.dataSource = dataSource;
        this.afterReading = afterReading;
    }

    List<StoredEvent> after(long position, int limit) {
        return query(AFTER, limit, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    List<StoredEvent> ofStream(String aggregateId, long firstSequenceNumber, int limit) {
        return query(OF_STREAM, limit, statement -> {
            statement.setString(1, aggregateId);
            statement.setLong(2, firstSequenceNumber);
            statement.setInt(3, limit);
        });
    }

    /** Whole streams, each in order; unlike the other reads, as long as they are. */
    List<StoredEvent> ofStreams(Collection<String> aggregateIds) {
        return query(
                OF_STREAMS,
                Integer.MAX_VALUE,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", aggregateIds.toArray())));
    }

    Optional<Long> lastSequenceNumber(String aggregateId) {
        return one(LAST_SEQUENCE_NUMBER, statement -> statement.setString(1, aggregateId), Long.class);
    }

    long head() {
        return one(HEAD, statement -> {}, Long.class).orElseThrow();
    }

    /**
     * The position of the first event recorded at {@code instant} or later, or the position after the head. Times never decrease
     * with the position and positions are dense, so this halves the range of positions and needs no index on the time.
     */
    long firstRecordedAt(Instant instant) {
        long low = 0;
        long high = head() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            Instant recordedAt = one(RECORDED_AT, statement -> statement.setLong(1, middle), OffsetDateTime.class)
                    .orElseThrow(() -> new EventStoreException("no event at position " + middle))
                    .toInstant();
            if (recordedAt.isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<StoredEvent> query(String sql, int limit, Binder binder) {
        List<StoredEvent> events = read(sql, limit, binder);
        // The connection is back in its pool by now: this may need one of its own, and a pool whose every connection
        // waits for another
        // one gives none.
        afterReading.accept(events);
        return events;
    }

    private List<StoredEvent> read(String sql, int limit, Binder binder) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            List<StoredEvent> events = new ArrayList<>(Math.min(limit, 64));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(StoredEvent.read(rows));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new EventStoreException("the ledger cannot be read", e);
        }
    }

    private <T> Optional<T> one(String sql, Binder binder, Class<T> type) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, type)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("the ledger cannot be read", e);
        }
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
