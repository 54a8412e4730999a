package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Reads the ledger as it is stored. Every method throws {@link EventStoreException} when the database cannot be asked.
 */
public final class LedgerReader {

    private static final int BATCH = 1_000;

    private static final String COLUMNS =
            "SELECT position, event_id::text, aggregate_type, aggregate_id, sequence_number, payload_type,"
                    + " revision, recorded_at, payload, metadata, leaf_hash FROM ledger.event ";
    private static final String FROM = COLUMNS + "WHERE position >= ? ORDER BY position LIMIT ?";
    private static final String OF_STREAM = COLUMNS + "WHERE aggregate_id = ? ORDER BY sequence_number";
    private static final String OF_STREAMS =
            COLUMNS + "WHERE aggregate_id = ANY (?) AND payload_type = ANY (?) ORDER BY aggregate_id, sequence_number";
    private static final String AT = COLUMNS + "WHERE position = ?";
    private static final String HEAD = "SELECT coalesce(max(position), -1) FROM ledger.event";

    private final DataSource dataSource;

    public LedgerReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The events of one stream in order; empty when there is no such stream. */
    public List<LedgerEntry> eventsOf(String aggregateId) {
        return query(OF_STREAM, statement -> statement.setString(1, aggregateId));
    }

    /**
     * The events of these types of many streams, in one query; each stream's in order.
     *
     * @param aggregateIds streams, whether they exist or not
     * @param payloadTypes stable event type names
     */
    public List<LedgerEntry> eventsOf(Collection<String> aggregateIds, Collection<String> payloadTypes) {
        return query(OF_STREAMS, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", aggregateIds.toArray()));
            statement.setArray(2, connection.createArrayOf("text", payloadTypes.toArray()));
        });
    }

    /** The event at {@code position}, from 0; empty beyond the head. */
    public Optional<LedgerEntry> at(long position) {
        return query(AT, statement -> statement.setLong(1, position)).stream().findFirst();
    }

    /** At most {@code limit} events from {@code position} on, itself included, in order. */
    public List<LedgerEntry> page(long position, int limit) {
        return query(FROM, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /**
     * All events from {@code position} on, itself included, in order, until the head is reached. Fetched in batches as the stream is
     * consumed; holds no connection in between.
     */
    public Stream<LedgerEntry> from(long position) {
        return StreamSupport.stream(new Pages(position), false);
    }

    /** The position of the last event, -1 when there is none. */
    public long headPosition() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new EventStoreException("the ledger cannot be read", e);
        }
    }

    private List<LedgerEntry> query(String sql, Binder binder) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            List<LedgerEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new EventStoreException("the ledger cannot be read", e);
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    private final class Pages extends Spliterators.AbstractSpliterator<LedgerEntry> {

        private long next;
        private List<LedgerEntry> page = List.of();
        private int index;

        private Pages(long first) {
            super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
            this.next = first;
        }

        @Override
        public boolean tryAdvance(Consumer<? super LedgerEntry> action) {
            if (index == page.size()) {
                page = page(next, BATCH);
                index = 0;
                if (page.isEmpty()) {
                    return false;
                }
            }
            LedgerEntry entry = page.get(index++);
            next = entry.position() + 1;
            action.accept(entry);
            return true;
        }

        private List<LedgerEntry> page(long position, int limit) {
            return LedgerReader.this.page(position, limit);
        }
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
