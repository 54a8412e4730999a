package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens, on a connection of its own, to the announcements of all nodes' batches. */
final class HeadListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    private static final int CHECK_MILLIS = 10_000;

    private final DataSource dataSource;
    private final Tail tail;
    private final Thread thread;
    private volatile boolean closed;
    private volatile Connection current;

    HeadListener(DataSource dataSource, Tail tail) {
        this.dataSource = dataSource;
        this.tail = tail;
        this.thread = new Thread(this::run, "ledger-listener");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Connection connection = dataSource.getConnection();
                current = connection;
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOG.warn(
                            "not listening to the ledger for a moment, polling goes on: {}",
                            e.getClass().getSimpleName());
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } finally {
                disconnect();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + LedgerStatements.CHANNEL);
        }
        // Announcements made while nobody listened are gone.
        tail.announced(Long.MAX_VALUE);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] notifications = postgres.getNotifications(CHECK_MILLIS);
            if (notifications == null || notifications.length == 0) {
                // Finds out about a connection that broke without a word.
                if (!connection.isValid(CHECK_MILLIS / 1_000)) {
                    throw new SQLException("the connection does not answer");
                }
                continue;
            }
            tail.announced(Long.parseLong(notifications[notifications.length - 1].getParameter()));
        }
    }

    /** Aborted, not returned: a pool must not hand on a connection that listens. */
    private void disconnect() {
        Connection connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection did not close cleanly", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
        LockSupport.unpark(thread);
    }
}
