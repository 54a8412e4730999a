package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's connection: writes batches and believes in a position of the head until the database says otherwise. One thread only. */
final class LedgerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSession.class);
    private static final long UNKNOWN = -2;

    private final Connection connection;
    private final InstantSource clock;
    private final Backend backend;
    private final Announcements announcements;
    private final PreparedStatement[] appends = new PreparedStatement[4];
    private long head = UNKNOWN;
    private Instant lastRecordedAt = Instant.EPOCH;

    private LedgerSession(Connection connection, InstantSource clock, Announcements announcements) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.backend = Backend.of(connection);
        this.announcements = announcements;
    }

    /**
     * Opens a session that commits durably whatever the role's defaults are.
     *
     * @param silence how long the server may keep silent before the connection counts as broken
     */
    static LedgerSession open(DataSource dataSource, InstantSource clock, Duration silence, Announcements announcements)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                        + " WHERE current_setting('synchronous_commit') IN ('off', 'local');"
                        // The writer's few statements read arrays: their plan never depends on the values, planning
                        // costs.
                        + " SET plan_cache_mode = 'force_generic_plan';"
                        + " SET jit = off;"
                        // A node that stops in the middle of a transaction must not hold up the others for ever.
                        + " SET idle_in_transaction_session_timeout = '10s'");
            }
            return new LedgerSession(connection, clock, announcements);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Backend backend() {
        return backend;
    }

    /**
     * Writes the batch in one transaction and one round trip; a second one when another node has written since the last batch.
     *
     * @return one entry for each append, in order
     */
    List<Written> write(Batch batch) throws SQLException {
        if (head != UNKNOWN) {
            List<Written> written = tryWrite(batch);
            if (written != null) {
                return written;
            }
        }
        return inTransaction(() -> writeLocked(batch));
    }

    /** Writes the batch inside {@link #inTransaction}. */
    List<Written> writeLocked(Batch batch) throws SQLException {
        readHead();
        List<Written> written = tryWrite(batch);
        if (written == null) {
            throw new SQLException("the head of the ledger moved under the writers' lock");
        }
        return written;
    }

    /** Runs {@code work} in a transaction that holds the writers' lock; whatever it throws, nothing of it is committed. */
    <T> T inTransaction(SqlWork<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            try (Statement lock = connection.createStatement()) {
                lock.execute(LedgerStatements.LOCK);
            }
            T result = work.run();
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                head = UNKNOWN;
                rollback();
            }
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Only a closed connection is sure not to commit.
            abort();
        }
    }

    private void readHead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LedgerStatements.HEAD)) {
            boolean any = row.next();
            head = any ? row.getLong(1) : -1;
            lastRecordedAt = any ? row.getObject(2, OffsetDateTime.class).toInstant() : Instant.EPOCH;
        }
    }

    /** Null when the head is not where this session believes it to be. */
    private List<Written> tryWrite(Batch batch) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = now.isBefore(lastRecordedAt) ? lastRecordedAt : now;
        List<Written> written = places(batch, recordedAt);
        boolean claims = batch.appends().stream().anyMatch(a -> a.claim().isPresent());
        boolean announce = announcements.isDue();
        PreparedStatement statement = statement(claims, announce);
        Parameters parameters = new Parameters(connection, statement);
        if (claims) {
            parameters.claims(batch, written, recordedAt, head);
        }
        parameters.events(batch, recordedAt, head);
        if (announce) {
            parameters.text(Long.toString(head + batch.eventCount()));
        }
        boolean done;
        try {
            done = executeAndCount(statement) == batch.eventCount();
        } catch (SQLException e) {
            head = UNKNOWN;
            throw e;
        }
        if (!done) {
            head = UNKNOWN;
            return null;
        }
        head += batch.eventCount();
        lastRecordedAt = recordedAt;
        announcements.appended(announce);
        return written;
    }

    private PreparedStatement statement(boolean claims, boolean announce) throws SQLException {
        int kind = (claims ? 1 : 0) + (announce ? 2 : 0);
        if (appends[kind] == null) {
            appends[kind] = connection.prepareStatement(LedgerStatements.append(claims, announce));
        }
        return appends[kind];
    }

    /** Announces the head by itself; not flushed to disk, because nothing depends on it. */
    void announce() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerStatements.ANNOUNCE)) {
            // After a fault the head is not known: then readers are told to look for themselves.
            statement.setString(1, Long.toString(head == UNKNOWN ? Long.MAX_VALUE : head));
            statement.execute();
            announcements.appended(true);
        }
    }

    private List<Written> places(Batch batch, Instant recordedAt) {
        List<Written> places = new ArrayList<>(batch.appends().size());
        long next = head + 1;
        for (PendingAppend append : batch.appends()) {
            long last = next + append.events().size() - 1;
            places.add(new Written(next, last, recordedAt));
            next = last + 1;
        }
        return places;
    }

    /** The update count of the insert of events, which is the last of the statement's update counts. */
    private static int executeAndCount(PreparedStatement statement) throws SQLException {
        int count = -1;
        boolean resultSet = statement.execute();
        while (true) {
            if (!resultSet) {
                int updated = statement.getUpdateCount();
                if (updated == -1) {
                    return count;
                }
                count = updated;
            }
            resultSet = statement.getMoreResults();
        }
    }

    /** Closes the connection at once, without a word to the server: it may not be there. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a broken connection did not close cleanly", e);
        }
        closeQuietly();
    }

    @Override
    public void close() {
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection did not close cleanly", e);
        }
    }

    /** What is done inside a transaction. */
    interface SqlWork<T> {
        T run() throws SQLException;
    }
}
