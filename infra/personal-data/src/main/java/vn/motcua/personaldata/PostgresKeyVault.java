package vn.motcua.personaldata;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The vault as a table of {@link VaultSchema}. Each operation is one transaction of its own and one or two statements, whatever the number of keys. */
final class PostgresKeyVault implements KeyVault {

    private static final String FIND = "SELECT code, master_id, wrapped FROM vault.dossier_key WHERE code = ANY (?)";
    private static final String INSERT = """
            INSERT INTO vault.dossier_key (code, master_id, wrapped)
            SELECT code, master_id, wrapped
            FROM unnest(?::text[], ?::text[], ?::bytea[]) AS given (code, master_id, wrapped)
            ON CONFLICT (code) DO NOTHING
            RETURNING code""";
    private static final String DESTROY = """
            INSERT INTO vault.dossier_key AS k (code, erased_at, erased_by, legal_basis)
            VALUES (?, clock_timestamp(), ?, ?)
            ON CONFLICT (code) DO UPDATE
            SET wrapped = NULL, master_id = NULL, erased_at = excluded.erased_at,
                erased_by = excluded.erased_by, legal_basis = excluded.legal_basis
            WHERE k.erased_at IS NULL""";
    private static final String ERASURE =
            "SELECT erased_at, erased_by, legal_basis FROM vault.dossier_key WHERE code = ? AND erased_at IS NOT NULL";
    private static final String OUTDATED = """
            SELECT code, master_id, wrapped FROM vault.dossier_key
            WHERE code > ? AND master_id <> ?
            ORDER BY code LIMIT ? FOR UPDATE""";
    private static final String REPLACE = """
            UPDATE vault.dossier_key AS k SET master_id = given.master_id, wrapped = given.wrapped
            FROM unnest(?::text[], ?::text[], ?::bytea[]) AS given (code, master_id, wrapped)
            WHERE k.code = given.code""";
    private static final String BY_MASTER =
            "SELECT master_id, count(*) FROM vault.dossier_key WHERE master_id IS NOT NULL GROUP BY master_id";

    private final DataSource dataSource;

    PostgresKeyVault(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<String, Optional<WrappedKey>> find(Collection<String> codes) {
        return inTransaction(connection -> find(connection, codes));
    }

    @Override
    public Map<String, Optional<WrappedKey>> insertAbsent(Map<String, WrappedKey> candidates) {
        // All nodes insert in the order of the codes; in another order two of them could wait for each other.
        SortedMap<String, WrappedKey> ordered = new TreeMap<>(candidates);
        return inTransaction(connection -> {
            Map<String, Optional<WrappedKey>> answer = new HashMap<>();
            durably(connection);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                setKeys(insert, ordered);
                try (ResultSet rows = insert.executeQuery()) {
                    while (rows.next()) {
                        String code = rows.getString(1);
                        answer.put(code, Optional.of(ordered.remove(code)));
                    }
                }
            }
            if (!ordered.isEmpty()) {
                answer.putAll(find(connection, ordered.keySet()));
            }
            return answer;
        });
    }

    @Override
    public boolean destroy(String code, String by, String legalBasis) {
        return inTransaction(connection -> {
            durably(connection);
            try (PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
                destroy.setString(1, code);
                destroy.setString(2, by);
                destroy.setString(3, legalBasis);
                return destroy.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<Erasure> erasure(String code) {
        return inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ERASURE)) {
                query.setString(1, code);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
                    return Optional.of(new Erasure(code, at, row.getString(2), row.getString(3)));
                }
            }
        });
    }

    @Override
    public Optional<Batch> replaceOutdated(String after, String currentId, int limit, Replacement replacement) {
        return inTransaction(connection -> {
            SortedMap<String, WrappedKey> replaced = new TreeMap<>();
            String last = null;
            try (PreparedStatement query = connection.prepareStatement(OUTDATED)) {
                query.setString(1, after);
                query.setString(2, currentId);
                query.setInt(3, limit);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getString(1);
                        replaced.put(last, replacement.of(last, new WrappedKey(rows.getString(2), rows.getBytes(3))));
                    }
                }
            }
            if (replaced.isEmpty()) {
                return Optional.empty();
            }
            try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
                setKeys(update, replaced);
                update.executeUpdate();
            }
            return Optional.of(new Batch(last, replaced.size()));
        });
    }

    @Override
    public Map<String, Long> countByMaster() {
        return inTransaction(connection -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery(BY_MASTER)) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    private static Map<String, Optional<WrappedKey>> find(Connection connection, Collection<String> codes)
            throws SQLException {
        Map<String, Optional<WrappedKey>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String master = rows.getString(2);
                    found.put(
                            rows.getString(1),
                            master == null ? Optional.empty() : Optional.of(new WrappedKey(master, rows.getBytes(3))));
                }
            }
        }
        return found;
    }

    private static void setKeys(PreparedStatement statement, SortedMap<String, WrappedKey> keys) throws SQLException {
        Connection connection = statement.getConnection();
        Array codes = connection.createArrayOf("text", keys.keySet().toArray());
        Array masters = connection.createArrayOf(
                "text", keys.values().stream().map(WrappedKey::masterId).toArray());
        Array wrapped = connection.createArrayOf(
                "bytea", keys.values().stream().map(WrappedKey::bytes).toArray(byte[][]::new));
        statement.setArray(1, codes);
        statement.setArray(2, masters);
        statement.setArray(3, wrapped);
    }

    /** Whatever the server's default: a key that an event relies on must not be lost, a destroyed one must not come back. */
    private static void durably(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit = on");
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new VaultUnavailableException(e);
        }
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
