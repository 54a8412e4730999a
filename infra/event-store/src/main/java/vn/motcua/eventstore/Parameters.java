package vn.motcua.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sets a statement's parameters from left to right; a batch goes over as one array a column. JSON goes over as bytes, because
 * the driver sends those in binary, while it would quote the text of a JSON document character by character.
 */
final class Parameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters instant(Instant value) throws SQLException {
        statement.setObject(next++, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        return this;
    }

    Parameters texts(List<String> values) throws SQLException {
        return array("text", values.toArray(String[]::new));
    }

    Parameters numbers(List<Long> values) throws SQLException {
        return array("int8", values.toArray(Long[]::new));
    }

    Parameters bytes(List<byte[]> values) throws SQLException {
        return array("bytea", values.toArray(byte[][]::new));
    }

    private Parameters array(String type, Object[] values) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, values));
        return this;
    }

    /** The parameters of {@link LedgerStatements#INSERT_CLAIMS}. */
    Parameters claims(Batch batch, List<Written> written, Instant recordedAt, long head) throws SQLException {
        List<PendingAppend> claiming = new ArrayList<>();
        List<Long> firsts = new ArrayList<>();
        List<Long> lasts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            PendingAppend append = batch.appends().get(i);
            if (append.claim().isPresent()) {
                claiming.add(append);
                firsts.add(written.get(i).firstPosition());
                lasts.add(written.get(i).lastPosition());
            }
        }
        return instant(recordedAt)
                .texts(column(claiming, a -> a.claim().orElseThrow().key()))
                .bytes(column(claiming, a -> a.claim().orElseThrow().requestHash()))
                .texts(column(claiming, a -> a.lastEvent().aggregateId()))
                .numbers(column(claiming, a -> a.lastEvent().sequenceNumber()))
                .numbers(firsts)
                .numbers(lasts)
                .bytes(column(claiming, a -> a.claim().orElseThrow().answer().getBytes(StandardCharsets.UTF_8)))
                .number(head);
    }

    /** The parameters of {@link LedgerStatements#INSERT_EVENTS}. */
    Parameters events(Batch batch, Instant recordedAt, long head) throws SQLException {
        List<EventRow> rows = new ArrayList<>(batch.eventCount());
        List<byte[]> leafHashes = new ArrayList<>(batch.eventCount());
        for (PendingAppend append : batch.appends()) {
            rows.addAll(append.events());
            leafHashes.addAll(append.leafHashes(recordedAt));
        }
        return number(head)
                .instant(recordedAt)
                .texts(column(rows, EventRow::eventId))
                .texts(column(rows, EventRow::aggregateType))
                .texts(column(rows, EventRow::aggregateId))
                .numbers(column(rows, EventRow::sequenceNumber))
                .texts(column(rows, EventRow::payloadType))
                .texts(column(rows, EventRow::revision))
                .bytes(column(rows, EventRow::payload))
                .bytes(column(rows, EventRow::metadata))
                .bytes(leafHashes)
                .number(head);
    }

    private static <T, C> List<C> column(List<T> rows, Function<T, C> value) {
        List<C> column = new ArrayList<>(rows.size());
        for (T row : rows) {
            column.add(value.apply(row));
        }
        return column;
    }
}
