package vn.motcua.sealer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.merkle.MerkleProofs;
import vn.motcua.transparency.merkle.ProofVerification;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.TlogProof;
import vn.motcua.transparency.note.VerifierKey;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.tile.TileHashReader;
import vn.motcua.transparency.verifier.Receipt;

/**
 * What anyone may ask of the sealed ledger: checkpoints, proofs, tiles, receipts. Any node answers, whichever seals. Every proof is verified
 * before it is given out, so that a changed store is an error here and not a surprise to a citizen. Safe for use by many threads.
 *
 * <p>{@link SQLException} is thrown when the database cannot be reached.
 */
public final class SealedLedger {

    private static final String PROGRESS =
            "SELECT (SELECT max(size) FROM ledger.checkpoint), (SELECT max(position) FROM"
                    + " ledger.event), (SELECT recorded_at FROM ledger.event WHERE position = (SELECT coalesce(max(size), 0) FROM"
                    + " ledger.checkpoint)), (SELECT signed_at FROM ledger.checkpoint ORDER BY size DESC LIMIT 1),"
                    + " (SELECT max(size) FROM ledger.cosignature), (SELECT max(cosigned_at) FROM ledger.cosignature WHERE size ="
                    + " (SELECT max(size) FROM ledger.cosignature))";

    /** All tiles of a million events. */
    private static final int KEPT_MEGABYTES = 32;

    private final DataSource dataSource;
    private final LedgerReader events;
    private final CheckpointSigner signer;
    private final KnownTiles tiles = new KnownTiles(KEPT_MEGABYTES);

    /**
     * @param dataSource connections of the application's role
     * @param signer gives the origin and the verifier keys
     */
    public SealedLedger(DataSource dataSource, CheckpointSigner signer) {
        this.dataSource = dataSource;
        this.events = new LedgerReader(dataSource);
        this.signer = signer;
    }

    /** The log's name. */
    public String origin() {
        return signer.origin();
    }

    /** The log's verifier keys, those that sign now first. */
    public List<VerifierKey> verifierKeys() {
        return signer.verifierKeys();
    }

    /** The newest checkpoint, with its cosignatures if it has any yet. */
    public Optional<StoredCheckpoint> newest() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return CheckpointTable.newest(connection);
        }
    }

    /** The newest checkpoint that a witness has cosigned. */
    public Optional<StoredCheckpoint> newestCosigned() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return CheckpointTable.newestCosigned(connection);
        }
    }

    /**
     * Proves that the event at a position is in the log, against the newest cosigned checkpoint that covers it, else the newest one.
     *
     * @param position from 0
     * @return empty while no checkpoint covers the position
     * @throws LedgerInconsistentException if what is stored there is not what was sealed
     */
    public Optional<TlogProof> proof(long position) throws SQLException, LedgerInconsistentException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<StoredCheckpoint> checkpoint = covering(connection, position);
            return checkpoint.isEmpty()
                    ? Optional.empty()
                    : Optional.of(proof(connection, position, leafHash(connection, position), checkpoint.get()));
        }
    }

    /**
     * The receipt of a stream's first event, for a dossier its registration (tiếp nhận).
     *
     * @param code the dossier's code
     * @return empty if there is no such stream or its first event is not sealed yet
     * @throws LedgerInconsistentException if what is stored there is not what was sealed
     */
    public Optional<Receipt> receipt(String code) throws SQLException, LedgerInconsistentException {
        Optional<LedgerEntry> first = events.eventsOf(code).stream().findFirst();
        return first.isEmpty() ? Optional.empty() : receipt(first.get());
    }

    /**
     * The receipt of one event.
     *
     * @param event as it is stored now
     * @return empty if it is not sealed yet
     * @throws LedgerInconsistentException if what is stored there is not what was sealed
     */
    public Optional<Receipt> receipt(LedgerEntry event) throws SQLException, LedgerInconsistentException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<StoredCheckpoint> checkpoint = covering(connection, event.position());
            if (checkpoint.isEmpty()) {
                return Optional.empty();
            }
            Leaf leaf = event.leaf();
            TlogProof proof = proof(connection, event.position(), leaf.hash(), checkpoint.get());
            return Optional.of(new Receipt(event.aggregateId(), leaf, proof));
        }
    }

    /**
     * Proves that one checkpoint continues an earlier state.
     *
     * @param from the earlier size, from 0
     * @param to the size of a checkpoint; empty for the newest
     * @return empty if there is no checkpoint of the size {@code to}
     * @throws IllegalArgumentException if {@code from} is negative or larger than the checkpoint
     * @throws LedgerInconsistentException if what is stored is not what was sealed
     */
    public Optional<ConsistencyProof> consistency(long from, OptionalLong to)
            throws SQLException, LedgerInconsistentException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<StoredCheckpoint> checkpoint = to.isPresent()
                    ? CheckpointTable.at(connection, to.getAsLong())
                    : CheckpointTable.newest(connection);
            if (checkpoint.isEmpty()) {
                return Optional.empty();
            }
            StoredCheckpoint newer = checkpoint.get();
            List<byte[]> hashes = MerkleProofs.consistency(from, newer.size(), hashes(connection, newer.size()));
            Optional<StoredCheckpoint> older = CheckpointTable.at(connection, from);
            if (older.isPresent()
                    && !ProofVerification.consistency(from, older.get().root(), newer.size(), newer.root(), hashes)) {
                throw notAsSealed(from, newer.size());
            }
            return Optional.of(new ConsistencyProof(from, hashes, newer.note()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    List<byte[]> consistencyHashes(long from, long to) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            return MerkleProofs.consistency(from, to, hashes(connection, to));
        }
    }

    void keepCosignature(long size, VerifierKey witness, Instant at, String line) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            CheckpointTable.insertCosignature(connection, size, witness.encoded(), at, line);
        }
    }

    /**
     * A tile of the sealed tree.
     *
     * @return its hashes; empty if the newest checkpoint does not cover all of it
     * @throws LedgerInconsistentException if it is not stored any more
     */
    public Optional<byte[]> tile(Tile tile) throws SQLException, LedgerInconsistentException {
        try (Connection connection = dataSource.getConnection()) {
            long sealed = CheckpointTable.newest(connection)
                    .map(StoredCheckpoint::size)
                    .orElse(0L);
            if (!isCovered(tile, sealed)) {
                return Optional.empty();
            }
            byte[] stored = new StoredTiles(connection).read(List.of(tile)).get(0);
            return Optional.of(Arrays.copyOf(stored, tile.length()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** How far the sealers are; one query, for health and metrics. */
    public SealingProgress progress() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PROGRESS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long sealed = row.getLong(1);
            long head = row.getLong(2);
            long events = row.wasNull() ? 0 : head + 1;
            Optional<Instant> oldest = instant(row, 3);
            Optional<Instant> signed = instant(row, 4);
            long cosigned = row.getLong(5);
            return new SealingProgress(events, sealed, signed, oldest, cosigned, instant(row, 6));
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static boolean isCovered(Tile tile, long sealed) {
        if (tile.level() > 7) {
            return false;
        }
        long hashes = sealed >> (tile.level() * 8);
        return tile.index() <= hashes / Tile.FULL && tile.index() * Tile.FULL + tile.width() <= hashes;
    }

    private static Optional<StoredCheckpoint> covering(Connection connection, long position) throws SQLException {
        return CheckpointTable.newestCosignedAndNewest(connection).stream()
                .filter(checkpoint -> checkpoint.size() > position)
                .findFirst();
    }

    private TlogProof proof(Connection connection, long position, byte[] leafHash, StoredCheckpoint checkpoint)
            throws SQLException, LedgerInconsistentException {
        try {
            List<byte[]> hashes =
                    MerkleProofs.inclusion(position, checkpoint.size(), hashes(connection, checkpoint.size()));
            if (!ProofVerification.inclusion(position, checkpoint.size(), leafHash, hashes, checkpoint.root())) {
                throw notAsSealed(position, checkpoint.size());
            }
            return new TlogProof(Optional.empty(), position, hashes, checkpoint.note());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] leafHash(Connection connection, long position) throws SQLException, LedgerInconsistentException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT leaf_hash FROM ledger.event WHERE position = ?")) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw notAsSealed(position, position + 1);
                }
                return row.getBytes(1);
            }
        }
    }

    private TileHashReader hashes(Connection connection, long size) {
        return new TileHashReader(tiles.before(new StoredTiles(connection)), size);
    }

    private LedgerInconsistentException notAsSealed(long position, long size) {
        tiles.forget();
        return new LedgerInconsistentException(
                "what is stored at position " + position + " or beside it is not what was sealed with " + size
                        + " events",
                "dữ liệu lưu ở vị trí " + position + " hoặc lân cận không phải là những gì đã niêm phong cùng " + size
                        + " sự kiện");
    }

    private static LedgerInconsistentException unreadable(IOException e) throws SQLException {
        if (e.getCause() instanceof SQLException unreachable) {
            throw unreachable;
        }
        return new LedgerInconsistentException(
                "tiles that were sealed are not stored any more", "các mảnh cây băm đã niêm phong không còn được lưu");
    }
}
