package vn.motcua.query.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.eventlog.LogSelection.Detail;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;

/** Reads the event log from PostgreSQL: pages by (dossier, position), each one query that joins the dossiers' status. */
public final class StoredEventLog implements EventLog {

    private static final String ACTIONS = "officer_action";
    private static final String DOSSIERS = "dossier_status";
    private static final int PAGE = 2_000;
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    // A dossier that the status cannot show keeps its steps in the log, unless a filter asks what only the status
    // knows.
    private static final String SQL = """
            SELECT a.code, a.position, a.external_id, a.type, a.step, a.step_name, a.officer_id, a.officer_group,
                   a.actor_id, a.actor_role, a.department_code AS department_then, a.channel AS channel_then,
                   a.occurred_at, a.recorded_at, a.imported,
                   d.department_code, d.department_name, d.procedure_code, d.procedure_name, d.channel, d.status,
                   d.received_at, d.due_at, d.finished_at, d.erased
              FROM %s AS a LEFT JOIN %s AS d ON d.code = a.code
            """;

    private static final String SELECTED = " a.position <= ? AND a.occurred_at >= ? AND a.occurred_at < ?%s";

    private static final String PAGES =
            SQL + " WHERE (a.code, a.position) > (?, ?) AND" + SELECTED + " ORDER BY a.code, a.position LIMIT ?";

    private static final String COUNT =
            "SELECT count(*) FROM %s AS a LEFT JOIN %s AS d ON d.code = a.code WHERE" + SELECTED;

    private static final String OF_DOSSIERS = SQL + " WHERE a.code = ANY (?)%s ORDER BY a.code, a.position";

    private static final String STEPS = " AND a.type IN ('StepAssigned', 'StepStarted', 'StepCompleted')";

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredEventLog(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public void read(LogSelection selection, Consumer<List<LoggedDossier>> consumer) {
        DossierGrouping dossiers = new DossierGrouping(consumer);
        String code = "";
        long position = -1;
        List<LoggedDossier> page;
        do {
            page = after(code, position, selection);
            for (LoggedDossier row : page) {
                dossiers.add(row);
                code = row.code();
                position = row.events().get(0).position();
            }
            dossiers.handOver();
        } while (page.size() == PAGE);
        dossiers.finish();
    }

    @Override
    public Map<String, LoggedDossier> steps(Collection<String> codes) {
        Map<String, LoggedDossier> found = new HashMap<>();
        if (!codes.isEmpty()) {
            DossierGrouping dossiers =
                    new DossierGrouping(whole -> whole.forEach(dossier -> found.put(dossier.code(), dossier)));
            colours.reading(
                            OfficerTimeline.NAME,
                            actions -> colours.reading(
                                    StatusView.NAME,
                                    status -> views.query(
                                            OF_DOSSIERS.formatted(
                                                    actions.table(ACTIONS), status.table(DOSSIERS), STEPS),
                                            (row, number) -> row(row),
                                            (Object) codes.toArray(String[]::new))))
                    .forEach(dossiers::add);
            dossiers.finish();
        }
        return found;
    }

    private List<LoggedDossier> after(String code, long position, LogSelection selection) {
        // Two read models, each of which may come to be served by its other colour meanwhile.
        return colours.reading(
                OfficerTimeline.NAME,
                actions -> colours.reading(
                        StatusView.NAME,
                        dossiers -> views.query(
                                sql(actions, dossiers, selection),
                                (row, number) -> row(row),
                                arguments(code, position, selection))));
    }

    @Override
    public long count(LogSelection selection) {
        return colours.reading(
                OfficerTimeline.NAME,
                actions -> colours.reading(
                        StatusView.NAME,
                        dossiers -> views.queryForObject(
                                sql(COUNT, actions, dossiers, selection),
                                Long.class,
                                filters(selection).toArray())));
    }

    static String sql(Colour actions, Colour dossiers, LogSelection selection) {
        return sql(PAGES, actions, dossiers, selection);
    }

    private static String sql(String template, Colour actions, Colour dossiers, LogSelection selection) {
        StringBuilder more = new StringBuilder();
        if (selection.detail() == Detail.STEPS) {
            more.append(STEPS);
        }
        if (selection.department() != null) {
            more.append(" AND d.department_code = ?");
        }
        if (selection.procedure() != null) {
            more.append(" AND d.procedure_code = ?");
        }
        return template.formatted(actions.table(ACTIONS), dossiers.table(DOSSIERS), more);
    }

    private static Object[] arguments(String code, long position, LogSelection selection) {
        return Stream.of(Stream.of(code, position), filters(selection), Stream.of(PAGE))
                .flatMap(part -> part)
                .toArray();
    }

    private static Stream<Object> filters(LogSelection selection) {
        return Stream.<Object>of(
                        selection.upTo(),
                        selection.from() == null ? BEGINNING : selection.from().atOffset(ZoneOffset.UTC),
                        selection.to() == null ? END : selection.to().atOffset(ZoneOffset.UTC),
                        selection.department(),
                        selection.procedure())
                .filter(Objects::nonNull);
    }

    private static LoggedDossier row(ResultSet row) throws SQLException {
        CodedName department = named(row, "department");
        String channel = row.getString("channel");
        return new LoggedDossier(
                row.getString("code"),
                row.getString("external_id"),
                department == null ? new CodedName(row.getString("department_then"), null) : department,
                Channel.valueOf(channel == null ? row.getString("channel_then") : channel),
                named(row, "procedure"),
                instant(row, "received_at"),
                instant(row, "due_at"),
                hasResult(row) ? instant(row, "finished_at") : null,
                row.getBoolean("erased"),
                List.of(event(row)));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getString("type"),
                row.getObject("step", Integer.class),
                row.getString("step_name"),
                row.getString("officer_id"),
                row.getString("officer_group"),
                row.getString("actor_id"),
                row.getString("actor_role"),
                row.getString("department_then"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getBoolean("imported"));
    }

    /** Refused, stopped and withdrawn dossiers have an end, but no result. */
    private static boolean hasResult(ResultSet row) throws SQLException {
        DossierStatus status = DossierStatus.ofCode(row.getInt("status")).orElse(null);
        return status == DossierStatus.FINISHED || status == DossierStatus.RESULT_DELIVERED;
    }

    private static CodedName named(ResultSet row, String what) throws SQLException {
        String code = row.getString(what + "_code");
        return code == null ? null : new CodedName(code, row.getString(what + "_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
