package vn.motcua.api.sweep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import vn.motcua.command.overdue.SweepStoppedException;

/**
 * Which node sweeps: the one whose session holds an advisory lock of PostgreSQL. The server frees it when that session ends, however it
 * ends, and the next node that tries takes over.
 */
final class SweepTurn implements AutoCloseable {

    /** "mcsweep" in ASCII; no other lock of this system has it. */
    static final long LOCK = 0x6d637377656570L;

    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final Connection session;

    private SweepTurn(Connection session) {
        this.session = session;
    }

    /**
     * Takes the turn, if it is nobody's.
     *
     * @param sessions gives a connection that is this turn's alone
     */
    static Optional<SweepTurn> take(DataSource sessions) throws SQLException {
        Connection session = sessions.getConnection();
        boolean taken = false;
        try (PreparedStatement lock = session.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                taken = row.getBoolean(1);
            }
        } finally {
            if (!taken) {
                session.close();
            }
        }
        return taken ? Optional.of(new SweepTurn(session)) : Optional.empty();
    }

    /**
     * Makes sure that the turn is still held.
     *
     * @throws SweepStoppedException if the session is gone, and the lock with it
     */
    void check() {
        try {
            if (session.isValid(ANSWER_WITHIN_SECONDS)) {
                return;
            }
        } catch (SQLException gone) {
            throw new SweepStoppedException("sweep.turn-lost", gone);
        }
        throw new SweepStoppedException("sweep.turn-lost", null);
    }

    /** Gives it back. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException gone) {
            // The server has freed the lock already.
            return;
        }
    }
}
