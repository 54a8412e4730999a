package vn.motcua.query.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where a read model puts dossiers aside that it cannot go on with, so that one of them does not hold up the others. Their
 * later events are left out, too: taken in without the earlier one they would tell something wrong.
 */
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final JdbcTemplate views;
    private final String projection;

    /**
     * @param views the application's data source
     * @param projection the read model
     */
    public Parking(JdbcTemplate views, String projection) {
        this.views = views;
        this.projection = projection;
    }

    /** Which of these dossiers are parked. */
    Set<String> among(Colour colour, Collection<String> codes) {
        return new HashSet<>(views.queryForList(
                "SELECT code FROM views.parked_dossier WHERE projection = ? AND colour = ? AND code = ANY (?)",
                String.class,
                projection,
                colour.stored(),
                codes.toArray(String[]::new)));
    }

    /** Puts aside what a read model cannot go on with, in the current transaction; the log names the cause's class only. */
    public void park(Colour colour, String code, long position, Throwable cause) {
        String error = ProgressBoard.describe(cause);
        LOG.error("read model {} leaves out dossier {} from position {} on: {}", projection, code, position, error);
        views.update(
                "INSERT INTO views.parked_dossier (projection, colour, code, position, error) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                projection,
                colour.stored(),
                code,
                position,
                error);
    }

    /** Ends that the dossier is left out, in the current transaction. */
    public void release(Colour colour, String code) {
        views.update(
                "DELETE FROM views.parked_dossier WHERE projection = ? AND colour = ? AND code = ?",
                projection,
                colour.stored(),
                code);
    }

    /** Why the dossier is left out; empty if it is not. */
    public Optional<String> error(Colour colour, String code) {
        List<String> errors = views.queryForList(
                "SELECT error FROM views.parked_dossier WHERE projection = ? AND colour = ? AND code = ?",
                String.class,
                projection,
                colour.stored(),
                code);
        return errors.stream().findFirst();
    }

    /** Forgets what is parked of one colour, in the current transaction. */
    public void clear(Colour colour) {
        views.update(
                "DELETE FROM views.parked_dossier WHERE projection = ? AND colour = ?", projection, colour.stored());
    }
}
