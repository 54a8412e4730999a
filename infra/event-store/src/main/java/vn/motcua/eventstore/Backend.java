package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server process behind a connection. After the connection broke, the process may still be about to commit; only when it is
 * gone does the absence of an event mean that the event was not written.
 *
 * @param pid its process id, which the server may give to another process later
 * @param startedAt when it started, as text of the server; tells it from such another process
 */
record Backend(int pid, String startedAt) {

    private static final long LONGEST_FAREWELL_MILLIS = 5_000;

    static Backend of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()")) {
            row.next();
            return new Backend(row.getInt(1), row.getString(2));
        }
    }

    /**
     * Ends the process, by means of another connection of the same role, and waits until it has gone.
     *
     * @throws SQLException when it did not go
     */
    void end(Connection other) throws SQLException {
        String sql =
                "SELECT pg_terminate_backend(pid, ?) FROM pg_stat_activity WHERE pid = ? AND backend_start::text = ?";
        try (PreparedStatement statement = other.prepareStatement(sql)) {
            statement.setLong(1, LONGEST_FAREWELL_MILLIS);
            statement.setInt(2, pid);
            statement.setString(3, startedAt);
            try (ResultSet row = statement.executeQuery()) {
                // No row: it went by itself, or with the server.
                if (row.next() && !row.getBoolean(1)) {
                    throw new SQLException("the server process of a broken connection does not end");
                }
            }
        }
    }
}
