package vn.motcua.query.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the dossiers that a sweep could not ask, until one can. */
public final class SweepFaults {

    private final JdbcTemplate views;

    /**
     * @param views the application's data source
     */
    public SweepFaults(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * A dossier that could not be asked.
     *
     * @param code the dossier code
     * @param reason the code of the rule or the kind of failure
     * @param times how many sweeps have failed with it in a row
     * @param firstSeenAt when the first of them did
     * @param lastSeenAt when the last of them did
     */
    public record Fault(String code, String reason, int times, Instant firstSeenAt, Instant lastSeenAt) {}

    /** Enters dossiers that failed at {@code at}, by code the reason. */
    public void failed(Instant at, Map<String, String> reasons) {
        List<Object[]> rows = new ArrayList<>();
        Timestamp when = Timestamp.from(at);
        reasons.forEach((code, reason) -> rows.add(new Object[] {code, reason, when, when}));
        views.batchUpdate("""
                INSERT INTO views.overdue_sweep_fault AS f (code, reason, times, first_seen_at, last_seen_at)
                VALUES (?, ?, 1, ?, ?)
                ON CONFLICT (code) DO UPDATE
                   SET reason = excluded.reason, times = f.times + 1, last_seen_at = excluded.last_seen_at
                """, rows);
    }

    /** Strikes out those of {@code codes} that are there. */
    public void answered(Collection<String> codes) {
        views.update(
                "DELETE FROM views.overdue_sweep_fault WHERE code = ANY (?)", (Object) codes.toArray(String[]::new));
    }

    /** How many there are. */
    public long count() {
        return views.queryForObject("SELECT count(*) FROM views.overdue_sweep_fault", Long.class);
    }

    /** The first of them by code. */
    public List<Fault> first(int limit) {
        return views.query(
                "SELECT * FROM views.overdue_sweep_fault ORDER BY code LIMIT ?",
                (row, number) -> new Fault(
                        row.getString("code"),
                        row.getString("reason"),
                        row.getInt("times"),
                        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()),
                limit);
    }
}
