package vn.motcua.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the writer connected: opens its session when there is none, and again and again while the database is away. */
final class WriterConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long THERE = 0;

    private final DataSource dataSource;
    private final InstantSource clock;
    private final Duration silence;
    private final Announcements announcements;
    private LedgerSession session;
    private Backend broken;
    private volatile long awaySince = THERE;
    private volatile long endOfRetries = THERE;

    WriterConnection(DataSource dataSource, InstantSource clock, Duration silence, Announcements announcements) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.silence = silence;
        this.announcements = announcements;
    }

    boolean isAwayForLongerThan(Duration duration) {
        long since = awaySince;
        return since != THERE && System.nanoTime() - since > duration.toNanos();
    }

    /** From now on give up after {@code duration}. */
    void retryFor(Duration duration) {
        endOfRetries = System.nanoTime() + duration.toNanos();
    }

    /** The open session; waits until there is one. Empty when told to stop waiting. */
    Optional<LedgerSession> session() {
        long pause = FIRST_PAUSE_NANOS;
        while (session == null) {
            try {
                session = LedgerSession.open(dataSource, clock, silence, announcements);
                awaySince = THERE;
            } catch (SQLException | RuntimeException e) {
                away(e);
                if (endOfRetries != THERE && System.nanoTime() - endOfRetries > 0) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            }
        }
        return Optional.of(session);
    }

    /**
     * After a commit was not answered: makes sure that the server process that ran it is gone, then asks. Retries until there is
     * an answer; empty when told to stop waiting.
     */
    <T> Optional<T> afterBreak(Question<T> question) {
        if (session != null) {
            broken = session.backend();
            discard();
        }
        while (true) {
            Optional<LedgerSession> fresh = session();
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            try {
                if (broken != null) {
                    broken.end(fresh.get().connection());
                }
                T answer = question.ask(fresh.get());
                broken = null;
                return Optional.of(answer);
            } catch (SQLException e) {
                LOG.warn("the outcome of a commit cannot be looked up yet: SQL state {}", e.getSQLState());
                discard();
            }
        }
    }

    void discard() {
        if (session != null) {
            session.abort();
            session = null;
        }
    }

    private void away(Exception reason) {
        if (awaySince == THERE) {
            awaySince = Math.max(System.nanoTime(), THERE + 1);
            LOG.warn("the database of the ledger is away: {}", reason.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** What to ask the database. */
    interface Question<T> {
        T ask(LedgerSession session) throws SQLException;
    }
}
