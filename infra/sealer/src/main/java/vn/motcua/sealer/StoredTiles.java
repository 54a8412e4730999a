package vn.motcua.sealer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.tile.TileSource;

/**
 * Tiles from the database. Full ones are stored; a partial one is made of what is stored already: the leaf hashes of the events, or the roots
 * of the full tiles below it. At most one query for all full tiles and one for each partial.
 */
final class StoredTiles implements TileSource {

    private static final String FULL = "SELECT t.level, t.number, t.hashes FROM unnest(?::smallint[], ?::bigint[]) AS"
            + " wanted(level, number) JOIN ledger.tile t USING (level, number)";
    private static final String LEAVES =
            "SELECT leaf_hash FROM ledger.event WHERE position >= ? AND position < ? ORDER BY position";
    private static final String ROOTS =
            "SELECT root FROM ledger.tile WHERE level = ? AND number >= ? AND number < ? ORDER BY number";

    private final Connection connection;

    StoredTiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<byte[]> read(List<Tile> tiles) throws IOException {
        try {
            Map<Tile, byte[]> full = full(tiles);
            List<byte[]> contents = new ArrayList<>(tiles.size());
            for (Tile tile : tiles) {
                byte[] bytes = full.get(new Tile(tile.level(), tile.index(), Tile.FULL));
                contents.add(bytes == null ? partial(tile) : bytes);
            }
            return contents;
        } catch (SQLException e) {
            throw new IOException("the tiles cannot be read", e);
        }
    }

    private Map<Tile, byte[]> full(List<Tile> tiles) throws SQLException {
        Map<Tile, byte[]> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FULL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint",
                            tiles.stream().map(tile -> (short) tile.level()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", tiles.stream().map(Tile::index).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(new Tile(row.getInt(1), row.getLong(2), Tile.FULL), row.getBytes(3));
                }
            }
        }
        return found;
    }

    private byte[] partial(Tile tile) throws SQLException, IOException {
        long first = tile.index() * Tile.FULL;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length());
        try (PreparedStatement statement = connection.prepareStatement(tile.level() == 0 ? LEAVES : ROOTS)) {
            int parameter = 1;
            if (tile.level() > 0) {
                statement.setInt(parameter++, tile.level() - 1);
            }
            statement.setLong(parameter++, first);
            statement.setLong(parameter, first + tile.width());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    bytes.writeBytes(row.getBytes(1));
                }
            }
        }
        if (bytes.size() != tile.width() * MerkleHash.LENGTH) {
            throw new IOException("the store does not hold all of " + tile.path());
        }
        return bytes.toByteArray();
    }
}
