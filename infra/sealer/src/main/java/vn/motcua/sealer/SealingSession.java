package vn.motcua.sealer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.eventstore.LeafSource;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.merkle.MerkleProofs;
import vn.motcua.transparency.merkle.ProofVerification;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.tile.TileBuilder;
import vn.motcua.transparency.tile.TileContent;
import vn.motcua.transparency.tile.TileHashReader;

/**
 * Goes on sealing from the newest stored checkpoint, on the one connection that holds the sealers' lock: if that connection is lost, so is the
 * lock, and what was not committed with it never was. After an exception the session is spent; the next one starts from what is stored.
 */
final class SealingSession {

    private static final int PAGE = 2_000;
    private static final String HEAD = "SELECT coalesce(max(position), -1) FROM ledger.event";

    private final Connection connection;
    private final LedgerReader ledger;
    private final LeafSource recent;
    private final CheckpointSigner signer;
    private final InstantSource clock;
    private final List<TileContent> filled = new ArrayList<>();
    private final RightEdge edge;
    private final TileBuilder tiles;
    private Checkpoint last;

    private SealingSession(
            Connection connection,
            LedgerReader ledger,
            LeafSource recent,
            CheckpointSigner signer,
            InstantSource clock,
            Optional<StoredCheckpoint> stored)
            throws IOException {
        this.connection = connection;
        this.ledger = ledger;
        this.recent = recent;
        this.signer = signer;
        this.clock = clock;
        this.edge = stored.map(checkpoint -> new RightEdge(checkpoint.size(), checkpoint.edge()))
                .orElseGet(RightEdge::new);
        this.tiles = TileBuilder.resume(edge.size(), new StoredTiles(connection), filled::add);
        this.last = new Checkpoint(signer.origin(), edge.size(), edge.root());
    }

    /**
     * Starts from what is stored, after checking that it fits together: the signature, the edge, the tiles, the length of the ledger and
     * what was exported.
     *
     * @param recent the leaves that need not be read back and hashed again
     * @throws LedgerInconsistentException if it does not
     */
    static SealingSession open(
            Connection connection,
            LedgerReader ledger,
            LeafSource recent,
            CheckpointSigner signer,
            CheckpointDirectory exported,
            InstantSource clock)
            throws SQLException, IOException, LedgerInconsistentException {
        Optional<StoredCheckpoint> newest = CheckpointTable.newest(connection);
        long size = newest.map(StoredCheckpoint::size).orElse(0L);
        checkExported(connection, exported, size);
        if (newest.isPresent()) {
            checkSigned(newest.get(), signer);
        }
        if (headPosition(connection) + 1 < size) {
            throw new LedgerInconsistentException(
                    "the ledger ends at position " + headPosition(connection) + ", but the first " + size
                            + " events were signed",
                    "sổ kết thúc ở vị trí " + headPosition(connection) + " nhưng " + size + " sự kiện đầu đã được ký");
        }
        try {
            if (newest.isPresent()
                    && !Arrays.equals(
                            rootOfTiles(connection, size), newest.get().root())) {
                throw tilesDoNotFit(size);
            }
            return new SealingSession(connection, ledger, recent, signer, clock, newest);
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException unreachable) {
                throw unreachable;
            }
            throw tilesDoNotFit(size);
        } catch (IllegalArgumentException e) {
            throw edgeDoesNotFit(size);
        }
    }

    /** The events that are signed. */
    long size() {
        return last.size();
    }

    /** The events in the ledger, signed or not. */
    long ledgerSize() throws SQLException {
        return headPosition(connection) + 1;
    }

    /**
     * Seals the next events, in one transaction.
     *
     * @param limit how many at most
     * @return the new checkpoint; empty when there was nothing new
     * @throws LedgerInconsistentException if the new events or the stored tiles do not fit; nothing was signed then
     */
    Optional<StoredCheckpoint> seal(int limit) throws SQLException, IOException, LedgerInconsistentException {
        appendLeaves(limit);
        if (edge.size() == last.size()) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try {
            CheckpointTable.insertTiles(connection, filled);
            Checkpoint next = new Checkpoint(signer.origin(), edge.size(), edge.root());
            checkContinues(next);
            StoredCheckpoint sealed = new StoredCheckpoint(
                    next.size(),
                    next.root(),
                    edge.hashes(),
                    signer.sign(next).toString(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    List.of(),
                    Optional.empty());
            CheckpointTable.insert(connection, sealed);
            connection.commit();
            filled.clear();
            last = next;
            return Optional.of(sealed);
        } catch (SQLException | IOException | LedgerInconsistentException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void appendLeaves(int limit) throws LedgerInconsistentException {
        long end = last.size() + limit;
        while (edge.size() < end) {
            int wanted = (int) Math.min(PAGE, end - edge.size());
            List<byte[]> own = recent.from(edge.size(), wanted);
            if (!own.isEmpty()) {
                own.forEach(this::append);
                continue;
            }
            List<LedgerEntry> page = ledger.page(edge.size(), wanted);
            for (LedgerEntry entry : page) {
                append(checked(entry));
            }
            if (page.size() < wanted) {
                return;
            }
        }
    }

    private void append(byte[] leafHash) {
        edge.append(leafHash);
        tiles.append(leafHash);
    }

    /** The hash of the bytes as they are stored now, which must be the one that the writer stored beside them. */
    private byte[] checked(LedgerEntry entry) throws LedgerInconsistentException {
        if (entry.position() != edge.size()) {
            throw new LedgerInconsistentException(
                    "there is no event at position " + edge.size() + ", the next one is at " + entry.position(),
                    "không có sự kiện ở vị trí " + edge.size() + ", sự kiện kế tiếp ở vị trí " + entry.position());
        }
        byte[] leafHash = entry.leaf().hash();
        if (!Arrays.equals(leafHash, entry.leafHash())) {
            throw new LedgerInconsistentException(
                    "the event at position " + entry.position() + " was changed after it was recorded",
                    "sự kiện ở vị trí " + entry.position() + " đã bị sửa sau khi ghi");
        }
        return leafHash;
    }

    /** Proves from the tiles as they are stored, not from memory, that the next tree continues the last signed one. */
    private void checkContinues(Checkpoint next) throws SQLException, IOException, LedgerInconsistentException {
        TileHashReader stored = new TileHashReader(new StoredTiles(connection), next.size());
        boolean continues;
        try {
            continues = last.size() == 0
                    ? Arrays.equals(MerkleProofs.root(next.size(), stored), next.root())
                    : ProofVerification.consistency(
                            last.size(),
                            last.root(),
                            next.size(),
                            next.root(),
                            MerkleProofs.consistency(last.size(), next.size(), stored));
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException unreachable) {
                throw unreachable;
            }
            throw tilesDoNotFit(last.size());
        }
        if (!continues) {
            throw tilesDoNotFit(last.size());
        }
    }

    private static void checkExported(Connection connection, CheckpointDirectory exported, long size)
            throws SQLException, IOException, LedgerInconsistentException {
        long largest = exported.largest();
        if (largest > size) {
            throw new LedgerInconsistentException(
                    "the database knows checkpoints up to " + size + " events, but one of " + largest
                            + " was exported: an older state was restored",
                    "cơ sở dữ liệu chỉ biết điểm kiểm tra đến " + size + " sự kiện, nhưng đã xuất điểm kiểm tra của "
                            + largest + ": một trạng thái cũ đã được khôi phục");
        }
        if (largest > 0) {
            String kept = CheckpointTable.at(connection, largest)
                    .map(StoredCheckpoint::signed)
                    .orElse("");
            if (!kept.equals(exported.signed(largest).orElseThrow())) {
                throw new LedgerInconsistentException(
                        "the checkpoint of " + largest + " events in the database is not the one that was exported",
                        "điểm kiểm tra của " + largest + " sự kiện trong cơ sở dữ liệu không phải là điểm đã xuất");
            }
        }
    }

    private static void checkSigned(StoredCheckpoint newest, CheckpointSigner signer)
            throws LedgerInconsistentException {
        try {
            Checkpoint signed = TrustPolicy.ofLog(signer.origin(), signer.verifierKeys())
                    .open(newest.signed())
                    .checkpoint();
            if (!signed.equals(new Checkpoint(signer.origin(), newest.size(), newest.root()))) {
                throw new LedgerInconsistentException(
                        "the checkpoint kept at " + newest.size() + " events is not what was signed",
                        "điểm kiểm tra lưu ở " + newest.size() + " sự kiện không phải là điểm đã ký");
            }
            if (!Arrays.equals(new RightEdge(newest.size(), newest.edge()).root(), newest.root())) {
                throw edgeDoesNotFit(newest.size());
            }
        } catch (MalformedException e) {
            throw new LedgerInconsistentException(
                    e.sentence().english(), e.sentence().vietnamese());
        } catch (RejectedException e) {
            throw new LedgerInconsistentException(
                    e.sentence().english(), e.sentence().vietnamese());
        } catch (IllegalArgumentException e) {
            throw edgeDoesNotFit(newest.size());
        }
    }

    private static byte[] rootOfTiles(Connection connection, long size) throws IOException {
        return size == 0
                ? MerkleHash.empty()
                : MerkleProofs.root(size, new TileHashReader(new StoredTiles(connection), size));
    }

    private static LedgerInconsistentException tilesDoNotFit(long size) {
        return new LedgerInconsistentException(
                "the tiles and leaf hashes stored for the first " + size + " events are not those that were signed",
                "các mảnh cây băm và giá trị băm lưu cho " + size + " sự kiện đầu không phải là những gì đã ký");
    }

    private static LedgerInconsistentException edgeDoesNotFit(long size) {
        return new LedgerInconsistentException(
                "the right edge stored with the checkpoint of " + size + " events is not that of its tree",
                "cạnh phải lưu cùng điểm kiểm tra của " + size + " sự kiện không phải của cây băm đó");
    }

    private static long headPosition(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
