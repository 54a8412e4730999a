package vn.motcua.query.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Cursor;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.projection.Lateness;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.worklist.WorklistPage.Counts;

/** Answers worklists from the rows in PostgreSQL, each from one range of one index. */
public final class StoredWorklist implements Worklist {

    private static final String OFFICER = "officer_id";
    private static final String UNIT = "unit";

    /** Before everything. */
    private static final List<String> FIRST = List.of("-infinity", "");

    private static final String PAGE = """
            SELECT * FROM %s
             WHERE %s = ? AND open AND (urgent_at, entry) > (?::timestamptz, ?)
             ORDER BY urgent_at, entry LIMIT ?
            """;

    // "infinity" is behind every appointment, so what is waiting or undated is in none of the dated ranges.
    private static final String COUNTS = """
            SELECT count(*),
                   count(*) FILTER (WHERE urgent_at < ?),
                   count(*) FILTER (WHERE urgent_at >= ? AND urgent_at < ?),
                   count(*) FILTER (WHERE urgent_at >= ? AND urgent_at < ?),
                   count(*) FILTER (WHERE urgent_at >= ? AND urgent_at <> 'infinity'),
                   count(*) FILTER (WHERE urgent_at = 'infinity' AND NOT standing_still),
                   count(*) FILTER (WHERE standing_still),
                   count(*) FILTER (WHERE officer_id IS NULL)
              FROM %s WHERE %s = ? AND open
            """;

    private final JdbcTemplate views;
    private final ServingColours colours;
    private final Clock clock;

    /**
     * @param views the application's data source
     * @param clock tells what day it is
     */
    public StoredWorklist(JdbcTemplate views, Clock clock) {
        this.views = views;
        this.colours = new ServingColours(views);
        this.clock = clock;
    }

    @Override
    public WorklistPage ofOfficer(String officer, String cursor, int limit) {
        return read(OFFICER, officer, cursor, limit);
    }

    @Override
    public WorklistPage ofUnit(String unit, String cursor, int limit) {
        return read(UNIT, unit, cursor, limit);
    }

    static String pageSql(Colour colour, String column) {
        return PAGE.formatted(colour.table(WorklistTables.STEP), column);
    }

    static String countsSql(Colour colour, String column) {
        return COUNTS.formatted(colour.table(WorklistTables.STEP), column);
    }

    private record Row(WorklistItem item, String cursor) {}

    private WorklistPage read(String column, String value, String cursor, int limit) {
        List<String> after = cursor == null ? FIRST : after(cursor);
        Instant now = clock.instant();
        return colours.reading(NAME, colour -> {
            List<Row> rows = views.query(
                    pageSql(colour, column),
                    (row, number) -> row(row, now),
                    value,
                    after.get(0),
                    after.get(1),
                    limit + 1);
            boolean more = rows.size() > limit;
            List<Row> page = more ? rows.subList(0, limit) : rows;
            return new WorklistPage(
                    page.stream().map(Row::item).toList(),
                    counts(colour, column, value, now),
                    more ? page.get(limit - 1).cursor() : null);
        });
    }

    private Counts counts(Colour colour, String column, String value, Instant now) {
        OffsetDateTime today = Lateness.missedBefore(now).atOffset(ZoneOffset.UTC);
        OffsetDateTime tomorrow = Urgency.dueWithin(0, now).atOffset(ZoneOffset.UTC);
        OffsetDateTime later = Urgency.dueWithin(Urgency.SOON_DAYS, now).atOffset(ZoneOffset.UTC);
        return views.queryForObject(
                countsSql(colour, column),
                (row, number) -> new Counts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)),
                today,
                today,
                tomorrow,
                tomorrow,
                later,
                later,
                value);
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        Instant due = instant(row, "due_at");
        String officer = row.getString("officer_id");
        WorklistItem item = new WorklistItem(
                row.getString("code"),
                new CodedName(row.getString("procedure_code"), row.getString("procedure_name")),
                row.getInt("step"),
                row.getString("step_name"),
                officer == null ? null : new CodedName(officer, row.getString("officer_name")),
                row.getString("unit"),
                DossierStatus.ofCode(row.getInt("status")).orElseThrow(),
                instant(row, "assigned_at"),
                instant(row, "started_at"),
                due,
                Urgency.of(due, row.getBoolean("standing_still"), now));
        boolean dated = due != null && item.urgency() != Urgency.WAITING;
        return new Row(item, Cursor.of(dated ? due : WorklistTables.NEVER, row.getString("entry")));
    }

    private static List<String> after(String cursor) {
        List<String> values = Cursor.read(cursor, 2);
        try {
            if (!values.get(0).equals(WorklistTables.NEVER)) {
                Instant.parse(values.get(0));
            }
            return values;
        } catch (DateTimeParseException e) {
            throw new InvalidCursorException();
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
