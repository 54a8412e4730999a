package vn.motcua.sealer;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.tile.TileContent;

/** The sealer's statements; all bounded, each served by a primary key. */
final class CheckpointTable {

    private static final String COLUMNS = "SELECT c.size, c.root, c.edge, c.signed, c.signed_at, w.lines, w.newest"
            + " FROM ledger.checkpoint c LEFT JOIN LATERAL (SELECT array_agg(n.line ORDER BY n.witness) AS lines,"
            + " max(n.cosigned_at) AS newest FROM (SELECT DISTINCT ON (witness) witness, line, cosigned_at"
            + " FROM ledger.cosignature WHERE size = c.size ORDER BY witness, cosigned_at DESC) n) w ON true ";
    private static final String NEWEST = COLUMNS + "ORDER BY c.size DESC LIMIT 1";
    private static final String NEWEST_COSIGNED = COLUMNS + "WHERE c.size = (SELECT max(size) FROM ledger.cosignature)";
    // Times do not decrease with the size, so the first one found from the end is close to it.
    private static final String NEWEST_SIGNED_BEFORE = COLUMNS + "WHERE c.signed_at < ? ORDER BY c.size DESC LIMIT 1";
    // The cosigned one is not larger than the newest, so it comes first.
    private static final String NEWEST_COSIGNED_AND_NEWEST = COLUMNS
            + "WHERE c.size IN ((SELECT max(size) FROM ledger.cosignature), (SELECT max(size) FROM ledger.checkpoint))"
            + " ORDER BY c.size";
    private static final String AT = COLUMNS + "WHERE c.size = ?";
    private static final String AFTER = COLUMNS + "WHERE c.size > ? ORDER BY c.size LIMIT ?";
    private static final String INSERT =
            "INSERT INTO ledger.checkpoint (size, root, edge, signed, signed_at) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_TILE =
            "INSERT INTO ledger.tile (level, number, hashes, root) VALUES (?, ?, ?, ?)";
    private static final String INSERT_COSIGNATURE =
            "INSERT INTO ledger.cosignature (size, witness, cosigned_at, line) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private CheckpointTable() {}

    static Optional<StoredCheckpoint> newest(Connection connection) throws SQLException {
        return query(connection, NEWEST).stream().findFirst();
    }

    static Optional<StoredCheckpoint> newestCosigned(Connection connection) throws SQLException {
        return query(connection, NEWEST_COSIGNED).stream().findFirst();
    }

    /** The newest that a witness has cosigned, if there is any, then the newest of all; one alone if they are the same. */
    static List<StoredCheckpoint> newestCosignedAndNewest(Connection connection) throws SQLException {
        return query(connection, NEWEST_COSIGNED_AND_NEWEST);
    }

    static Optional<StoredCheckpoint> newestSignedBefore(Connection connection, Instant instant) throws SQLException {
        return query(connection, NEWEST_SIGNED_BEFORE, instant.atOffset(ZoneOffset.UTC)).stream()
                .findFirst();
    }

    static Optional<StoredCheckpoint> at(Connection connection, long size) throws SQLException {
        return query(connection, AT, size).stream().findFirst();
    }

    static List<StoredCheckpoint> after(Connection connection, long size, int limit) throws SQLException {
        return query(connection, AFTER, size, limit);
    }

    static void insert(Connection connection, StoredCheckpoint checkpoint) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, checkpoint.size());
            statement.setBytes(2, checkpoint.root());
            statement.setBytes(3, joined(checkpoint.edge()));
            statement.setString(4, checkpoint.signed());
            statement.setObject(5, checkpoint.signedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.executeUpdate();
        }
    }

    static void insertTiles(Connection connection, List<TileContent> tiles) throws SQLException {
        if (tiles.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TILE)) {
            for (TileContent content : tiles) {
                statement.setInt(1, content.tile().level());
                statement.setLong(2, content.tile().index());
                statement.setBytes(3, content.bytes());
                statement.setBytes(4, content.root());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** @param cosignedAt as the witness says, whole seconds */
    static void insertCosignature(Connection connection, long size, String witness, Instant cosignedAt, String line)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_COSIGNATURE)) {
            statement.setLong(1, size);
            statement.setString(2, witness);
            statement.setObject(3, cosignedAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(4, line);
            statement.executeUpdate();
        }
    }

    private static List<StoredCheckpoint> query(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<StoredCheckpoint> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static StoredCheckpoint read(ResultSet row) throws SQLException {
        java.sql.Array lines = row.getArray(6);
        OffsetDateTime cosignedAt = row.getObject(7, OffsetDateTime.class);
        return new StoredCheckpoint(
                row.getLong(1),
                row.getBytes(2),
                split(row.getBytes(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                lines == null ? List.of() : List.of((String[]) lines.getArray()),
                Optional.ofNullable(cosignedAt).map(OffsetDateTime::toInstant));
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += MerkleHash.LENGTH) {
            hashes.add(Arrays.copyOfRange(bytes, at, at + MerkleHash.LENGTH));
        }
        return hashes;
    }
}
