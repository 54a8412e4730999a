package vn.motcua.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ViewsJson;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.rebuild.RebuildState.Purpose;

/** The jobs as PostgreSQL keeps them, so that a kill ends none. */
final class RebuildTable {

    private static final String COLUMNS = "projection, colour, purpose, phase, started_at, ended_at, findings";

    private final JdbcTemplate views;

    RebuildTable(JdbcTemplate views) {
        this.views = views;
    }

    record Job(
            String name,
            Colour colour,
            Purpose purpose,
            Phase phase,
            Instant startedAt,
            Instant endedAt,
            Findings findings) {}

    /** Begins a job unless one is under way; tells whether it has. */
    boolean begin(String name, Colour colour, Purpose purpose, Instant at) {
        return views.update("""
                        INSERT INTO views.rebuild AS r (projection, colour, purpose, phase, started_at)
                        VALUES (?, ?, ?, 'PREPARING', ?)
                        ON CONFLICT (projection) DO UPDATE
                           SET colour = excluded.colour, purpose = excluded.purpose, phase = excluded.phase,
                               started_at = excluded.started_at, ended_at = NULL, findings = NULL
                         WHERE r.phase = 'DONE'
                        """, name, colour.stored(), purpose.name(), at.atOffset(ZoneOffset.UTC)) == 1;
    }

    Optional<Job> find(String name) {
        return views
                .query(
                        "SELECT " + COLUMNS + " FROM views.rebuild WHERE projection = ?",
                        (row, number) -> job(row),
                        name)
                .stream()
                .findFirst();
    }

    List<Job> underWay() {
        return views.query(
                "SELECT " + COLUMNS + " FROM views.rebuild WHERE phase <> 'DONE'", (row, number) -> job(row));
    }

    /** Whether the job is in that phase; nobody moves it until the current transaction ends. */
    boolean holds(String name, Phase phase, String lock) {
        return !views.queryForList(
                        "SELECT 1 FROM views.rebuild WHERE projection = ? AND phase = ? FOR " + lock,
                        name,
                        phase.name())
                .isEmpty();
    }

    void filling(String name) {
        views.update("UPDATE views.rebuild SET phase = 'FILLING' WHERE projection = ?", name);
    }

    void cleaning(String name, Findings findings) {
        views.update(
                "UPDATE views.rebuild SET phase = 'CLEANING', findings = ?::json WHERE projection = ?",
                ViewsJson.write(findings),
                name);
    }

    void done(String name, Instant at) {
        views.update(
                "UPDATE views.rebuild SET phase = 'DONE', ended_at = ? WHERE projection = ?",
                at.atOffset(ZoneOffset.UTC),
                name);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("projection"),
                Colour.ofStored(row.getString("colour")),
                Purpose.valueOf(row.getString("purpose")),
                Phase.valueOf(row.getString("phase")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                ViewsJson.read(row.getString("findings"), Findings.class));
    }
}
