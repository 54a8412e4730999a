package vn.motcua.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Cursor;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;

/** Reads the timeline from PostgreSQL, by index and in pages. */
public final class StoredOfficerTimeline implements OfficerTimeline {

    private static final String TABLE = "officer_action";
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    // Two ordered reads of two indexes, merged: an OR would make the server sort everything the officer ever did. The
    // table itself and not the view over both colours, which would have to be sorted, too.
    private static final String ACTIONS = """
            SELECT * FROM (
                (SELECT * FROM %1$s
                  WHERE actor_id = ? AND (occurred_at, position) > (?, ?) AND occurred_at < ?
                  ORDER BY occurred_at, position LIMIT ?)
                UNION ALL
                (SELECT * FROM %1$s
                  WHERE officer_id = ? AND actor_id IS DISTINCT FROM officer_id
                    AND (occurred_at, position) > (?, ?) AND occurred_at < ?
                  ORDER BY occurred_at, position LIMIT ?)
            ) AS a ORDER BY occurred_at, position LIMIT ?
            """;

    private static final String OF_DOSSIER = "SELECT * FROM views.officer_action WHERE code = ? ORDER BY position";

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredOfficerTimeline(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public ActionPage actions(String officerId, Instant from, Instant to, String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " actions: " + limit);
        }
        OffsetDateTime until = to == null ? END : to.atOffset(ZoneOffset.UTC);
        if (cursor == null) {
            OffsetDateTime since = from == null ? BEGINNING : from.atOffset(ZoneOffset.UTC);
            return page(officerId, since, TokenPositions.NONE, until, limit);
        }
        List<String> end = Cursor.read(cursor, 2);
        return page(officerId, instant(end.get(0)).atOffset(ZoneOffset.UTC), number(end.get(1)), until, limit);
    }

    private ActionPage page(String officer, OffsetDateTime since, long after, OffsetDateTime until, int limit) {
        int wanted = limit + 1;
        List<OfficerAction> found = colours.reading(
                NAME,
                colour -> views.query(
                        actionsSql(colour),
                        (row, number) -> action(row),
                        officer,
                        since,
                        after,
                        until,
                        wanted,
                        officer,
                        since,
                        after,
                        until,
                        wanted,
                        wanted));
        if (found.size() <= limit) {
            return new ActionPage(found, null);
        }
        OfficerAction last = found.get(limit - 1);
        return new ActionPage(found.subList(0, limit), Cursor.of(last.occurredAt(), last.position()));
    }

    @Override
    public List<OfficerAction> ofDossier(String code) {
        return views.query(OF_DOSSIER, (row, number) -> action(row), code);
    }

    static String actionsSql(Colour colour) {
        return ACTIONS.formatted(colour.table(TABLE));
    }

    static OfficerAction action(ResultSet row) throws SQLException {
        Instant occurredAt = instant(row, "occurred_at");
        return new OfficerAction(
                row.getLong("position"),
                row.getLong("sequence_number"),
                row.getString("code"),
                row.getString("external_id"),
                row.getString("department_code"),
                row.getString("type"),
                new OfficerAction.ActingParty(
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        row.getString("actor_department"),
                        row.getString("on_behalf_of")),
                row.getObject("step", Integer.class),
                row.getString("step_name"),
                row.getString("officer_id"),
                row.getString("officer_name"),
                status(row, "status_before"),
                status(row, "status_after"),
                row.getString("assigned_before"),
                row.getString("assigned_after"),
                occurredAt,
                instant(row, "recorded_at"),
                row.getBoolean("imported"),
                since(instant(row, "assigned_at"), occurredAt),
                since(instant(row, "started_at"), occurredAt),
                instant(row, "due_at"),
                row.getBoolean("late"));
    }

    private static Duration since(Instant begin, Instant end) {
        return begin == null ? null : Duration.between(begin, end);
    }

    private static DossierStatus status(ResultSet row, String column) throws SQLException {
        return DossierStatus.ofCode(row.getInt(column)).orElse(null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
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
