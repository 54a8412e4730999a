package vn.motcua.bench.tamper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.motcua.sealer.CheckpointSigner;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.tile.TileBuilder;
import vn.motcua.transparency.tile.TileContent;
import vn.motcua.transparency.verifier.ExportedEvent;

/** The rows of the scratch ledger in the hands of the superuser, within one transaction that is rolled back in the end. */
final class Rows {

    private static final String ALL = "SELECT position, event_id::text, aggregate_type, aggregate_id, sequence_number,"
            + " payload_type, revision, recorded_at, payload, metadata, leaf_hash FROM ledger.event"
            + " WHERE position >= ? ORDER BY position";

    private final Connection connection;
    private final CheckpointSigner signer;
    private final long sealed;

    /** @param sealed the events that are sealed; as many are there */
    Rows(Connection connection, CheckpointSigner signer, long sealed) {
        this.connection = connection;
        this.signer = signer;
        this.sealed = sealed;
    }

    long sealed() {
        return sealed;
    }

    /** A position that nobody uses. */
    long aside() {
        return 1_000_000_000;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String column, long position) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT convert_from(" + column + ", 'UTF8') FROM ledger.event WHERE position = " + position)) {
            row.next();
            return row.getString(1);
        }
    }

    void update(String column, long position, String json) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE ledger.event SET " + column + " = convert_to(?, 'UTF8') WHERE position = ?")) {
            statement.setString(1, json);
            statement.setLong(2, position);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("there is no event at " + position);
            }
        }
    }

    void move(long from, long to) throws SQLException {
        execute("UPDATE ledger.event SET position = " + to + " WHERE position = " + from);
    }

    /** Moves every event from a position on, in two steps, because a position may not be taken twice even for a moment. */
    void shift(long from, int by) throws SQLException {
        long far = 2 * aside();
        execute("UPDATE ledger.event SET position = position + " + far + " WHERE position >= " + from
                + " AND position < " + aside());
        execute("UPDATE ledger.event SET position = position - " + (far - by) + " WHERE position >= " + far);
    }

    /** A new event that looks like another one. */
    void copy(long model, long position) throws SQLException {
        execute("INSERT INTO ledger.event SELECT " + position
                + ", gen_random_uuid(), aggregate_type, aggregate_id || '-"
                + position + "', sequence_number, payload_type, revision, payload, metadata, recorded_at, leaf_hash"
                + " FROM ledger.event WHERE position = " + model);
        rehash(position);
    }

    /** Half of those who tamper also know of the leaf hash beside the event and make it fit. */
    void coverTracks(RandomGenerator random, long position) throws SQLException {
        if (random.nextBoolean()) {
            rehash(position);
        }
    }

    void rehash(long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE ledger.event SET leaf_hash = ? WHERE position = ?")) {
            statement.setBytes(1, from(position).get(0).leaf().hash());
            statement.setLong(2, position);
            statement.executeUpdate();
        }
    }

    /** Rebuilds the tiles and signs the last checkpoint anew with the log's own key, as only the centre itself could. */
    void sealAgain() throws SQLException, IOException {
        List<TileContent> full = new ArrayList<>();
        TileBuilder tiles = new TileBuilder(full::add);
        RightEdge edge = new RightEdge();
        for (ExportedEvent event : from(0)) {
            byte[] hash = event.leaf().hash();
            tiles.append(hash);
            edge.append(hash);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE ledger.tile SET hashes = ?, root = ? WHERE level = ? AND number = ?")) {
            for (TileContent tile : full) {
                statement.setBytes(1, tile.bytes());
                statement.setBytes(2, tile.root());
                statement.setInt(3, tile.tile().level());
                statement.setLong(4, tile.tile().index());
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE ledger.checkpoint SET root = ?, signed = ? WHERE size = ?")) {
            statement.setBytes(1, edge.root());
            statement.setString(
                    2,
                    signer.sign(new Checkpoint(signer.origin(), edge.size(), edge.root()))
                            .toString());
            statement.setLong(3, edge.size());
            statement.executeUpdate();
        }
    }

    /** The newest checkpoint as the log would show it now. */
    String checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT signed FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** What an auditor is given who asks for everything now. */
    void export(Path file) throws SQLException, IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (ExportedEvent event : from(0)) {
                out.write(event.line());
                out.write('\n');
            }
        }
    }

    private List<ExportedEvent> from(long position) throws SQLException {
        List<ExportedEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        }
        return events;
    }

    private static ExportedEvent event(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject(8, OffsetDateTime.class).toInstant();
        return new ExportedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt),
                row.getBytes(9),
                row.getBytes(10),
                Optional.of(row.getBytes(11)));
    }
}
