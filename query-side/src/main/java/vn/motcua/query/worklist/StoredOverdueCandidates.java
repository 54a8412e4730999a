package vn.motcua.query.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Lateness;
import vn.motcua.query.projection.ServingColours;

/** Finds the candidates of a sweep in PostgreSQL, each page from one range of one partial index. */
public final class StoredOverdueCandidates implements OverdueCandidates {

    private static final Candidate FIRST = new Candidate("", Instant.EPOCH);

    private static final String PAGE = """
            SELECT code, falls_due_at FROM %s
             WHERE falls_due_at < ? AND (falls_due_at, code) > (?, ?)
             ORDER BY falls_due_at, code LIMIT ?
            """;

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredOverdueCandidates(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public List<Candidate> missed(Instant now, Candidate after, int limit) {
        Candidate from = after == null ? FIRST : after;
        OffsetDateTime before = Lateness.missedBefore(now).atOffset(ZoneOffset.UTC);
        return colours.reading(
                Worklist.NAME,
                colour -> views.query(
                        sql(colour),
                        (row, number) -> candidate(row),
                        before,
                        from.dueAt().atOffset(ZoneOffset.UTC),
                        from.code(),
                        limit));
    }

    static String sql(Colour colour) {
        return PAGE.formatted(colour.table(WorklistTables.DOSSIER));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
