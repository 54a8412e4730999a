package vn.motcua.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.Actor;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Cursor;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;
import vn.motcua.query.projection.ViewsJson;

/** Reads the access log from PostgreSQL, page by page in the order of an index. */
public final class StoredAccessLog implements AccessLog {

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredAccessLog(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public AccessPage find(AccessQuery query) {
        List<Object> arguments = arguments(query);
        List<AccessRecord> found = colours.reading(
                NAME, colour -> views.query(sql(query, colour), (row, number) -> record(row), arguments.toArray()));
        if (found.size() <= query.limit()) {
            return new AccessPage(found, null);
        }
        AccessRecord last = found.get(query.limit() - 1);
        return new AccessPage(found.subList(0, query.limit()), Cursor.of(last.occurredAt(), last.position()));
    }

    private static List<Object> arguments(AccessQuery query) {
        List<Object> arguments = new ArrayList<>();
        if (query.cursor() == null) {
            arguments.add(query.from() == null ? BEGINNING : query.from().atOffset(ZoneOffset.UTC));
            arguments.add(TokenPositions.NONE);
        } else {
            List<String> end = Cursor.read(query.cursor(), 2);
            arguments.add(instant(end.get(0)).atOffset(ZoneOffset.UTC));
            arguments.add(number(end.get(1)));
        }
        arguments.add(query.to() == null ? END : query.to().atOffset(ZoneOffset.UTC));
        if (query.dossier() != null) {
            arguments.add(query.dossier());
        }
        if (query.officer() != null) {
            arguments.add(query.officer());
        }
        arguments.add(query.limit() + 1);
        return arguments;
    }

    /** The rows of one dossier come in the order of that table's index, everything else in the order of the records'. */
    static String sql(AccessQuery query, Colour colour) {
        String records = colour.table(AccessTables.RECORD) + " r";
        String from = query.dossier() == null
                ? records
                : colour.table(AccessTables.DOSSIER) + " d JOIN " + records + " ON r.position = d.position";
        String ordered = query.dossier() == null ? "r" : "d";
        return "SELECT r.* FROM " + from
                + " WHERE (%1$s.occurred_at, %1$s.position) > (?, ?) AND %1$s.occurred_at < ?".formatted(ordered)
                + (query.dossier() == null ? "" : " AND d.code = ?")
                + (query.officer() == null ? "" : " AND r.actor_id = ?")
                + " ORDER BY " + ordered + ".occurred_at, " + ordered + ".position LIMIT ?";
    }

    private static AccessRecord record(ResultSet row) throws SQLException {
        return new AccessRecord(
                row.getLong("position"),
                row.getString("type"),
                row.getString("request"),
                new Actor(
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        row.getString("actor_department"),
                        null),
                row.getString("trace_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ViewsJson.read(row.getString("details"), AccessRecord.Details.class));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidCursorException();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidCursorException();
        }
    }
}
