package vn.motcua.query.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.MultiRowWrite;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.ViewsJson;

/** The rows of the status view in PostgreSQL. */
final class StatusTable implements StatusView {

    private static final String TABLE = "dossier_status";
    private static final String FIND = "SELECT * FROM views.dossier_status WHERE code = ?";

    // From the table and not from the view over both colours, which would have to be sorted.
    private static final String OPEN_DUE_FROM = """
            SELECT code FROM %s
             WHERE code > ? AND status IN (2, 4, 5, 6) AND (due_at >= ? OR (due_at IS NULL AND status = 4))
             ORDER BY code LIMIT ?
            """;

    private final JdbcTemplate views;
    private final ServingColours colours;

    StatusTable(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public Optional<DossierStatusRow> find(String code) {
        return views.query(FIND, (row, number) -> row(row), code).stream().findFirst();
    }

    @Override
    public List<String> openDueFrom(Instant from, String after, int limit) {
        return colours.reading(
                NAME,
                colour -> views.queryForList(
                        OPEN_DUE_FROM.formatted(colour.table(TABLE)),
                        String.class,
                        after == null ? "" : after,
                        from.atOffset(ZoneOffset.UTC),
                        limit));
    }

    /** The dossiers with these codes as they stand in one colour. */
    Map<String, DossierStanding> load(Colour colour, Collection<String> codes) {
        Map<String, DossierStanding> standings = new HashMap<>();
        views.query(
                "SELECT * FROM " + colour.table(TABLE) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    String kind = row.getString("applicant_kind");
                    standings.put(
                            row.getString("code"),
                            DossierStanding.of(row(row), kind == null ? null : Applicant.Kind.valueOf(kind)));
                },
                (Object) codes.toArray(String[]::new));
        return standings;
    }

    void save(Colour colour, Collection<DossierStanding> standings) {
        List<Object[]> rows = new ArrayList<>();
        standings.forEach(standing -> rows.add(values(standing)));
        write(colour).execute(views, rows);
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE " + colour.table(TABLE));
    }

    private static MultiRowWrite write(Colour colour) {
        return MultiRowWrite.into(colour.table(TABLE))
                .column("code", "text")
                .column("external_id", "text")
                .column("procedure_code", "text")
                .column("procedure_name", "text")
                .column("department_code", "text")
                .column("department_name", "text")
                .column("channel", "text")
                .column("status", "smallint")
                .column("received_at", "timestamptz")
                .column("due_at", "timestamptz")
                .column("finished_at", "timestamptz")
                .column("applicant", "text")
                .column("applicant_kind", "text")
                .column("state_secret", "boolean")
                .column("imported", "boolean")
                .column("erased", "boolean")
                .column("timeline", "json")
                .column("current_step", "json")
                .column("version", "bigint")
                .column("position", "bigint")
                .newerReplaces("code");
    }

    private static Object[] values(DossierStanding standing) {
        DossierStatusRow row = standing.row();
        return new Object[] {
            row.code(),
            row.externalId(),
            row.procedure().code(),
            row.procedure().name(),
            row.department().code(),
            row.department().name(),
            row.channel().name(),
            row.status().code(),
            row.receivedAt(),
            row.dueAt(),
            row.finishedAt(),
            row.applicant(),
            standing.applicantKind() == null ? null : standing.applicantKind().name(),
            row.stateSecret(),
            row.imported(),
            row.erased(),
            ViewsJson.write(row.timeline()),
            ViewsJson.write(row.currentStep()),
            row.version(),
            row.position()
        };
    }

    private static DossierStatusRow row(ResultSet row) throws SQLException {
        return new DossierStatusRow(
                row.getString("code"),
                row.getString("external_id"),
                new CodedName(row.getString("procedure_code"), row.getString("procedure_name")),
                new CodedName(row.getString("department_code"), row.getString("department_name")),
                Channel.valueOf(row.getString("channel")),
                DossierStatus.ofCode(row.getInt("status")).orElseThrow(),
                instant(row, "received_at"),
                instant(row, "due_at"),
                instant(row, "finished_at"),
                row.getString("applicant"),
                row.getBoolean("state_secret"),
                row.getBoolean("imported"),
                row.getBoolean("erased"),
                ViewsJson.readList(row.getString("timeline"), TimelineEntry.class),
                ViewsJson.read(row.getString("current_step"), CurrentStep.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
