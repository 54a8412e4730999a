package vn.motcua.transparency.note;

import java.util.Arrays;
import java.util.List;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.merkle.ProofVerification;

/**
 * A new checkpoint and the proof that its tree continues an older one. The text is the body of a C2SP tlog-witness request, {@code old <size>},
 * hashes, an empty line, the checkpoint, so that one format serves witnesses and auditors.
 *
 * @param oldSize the leaves of the older tree, at least 0
 * @param hashes the consistency proof of RFC 6962 §2.1.2, at most 63 of 32 bytes
 * @param checkpoint the new checkpoint, signed
 */
public record ConsistencyProof(long oldSize, List<byte[]> hashes, SignedNote checkpoint) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
        if (oldSize < 0 || hashes.size() > ProofLines.MAX_HASHES) {
            throw new IllegalArgumentException("a proof has an old size from 0 and at most 63 hashes");
        }
    }

    /**
     * Reads the text.
     *
     * @throws MalformedException if it has another form
     */
    public static ConsistencyProof parse(String text) throws MalformedException {
        ProofLines lines = ProofLines.parse(text);
        return new ConsistencyProof(TextCoding.decimal(lines.after("old", 0)), lines.hashesFrom(1), lines.checkpoint());
    }

    /**
     * Whether the hashes show that the newer tree continues the older one. Every tree continues the empty one, without proof; but the root of
     * an empty tree must be its root.
     */
    public boolean connects(Checkpoint older, Checkpoint newer) {
        if (older.size() != oldSize || !hasRootOfItsSize(older) || !hasRootOfItsSize(newer)) {
            return false;
        }
        return oldSize == 0
                ? hashes.isEmpty()
                : ProofVerification.consistency(oldSize, older.root(), newer.size(), newer.root(), hashes);
    }

    private static boolean hasRootOfItsSize(Checkpoint checkpoint) {
        return checkpoint.size() > 0 || Arrays.equals(checkpoint.root(), MerkleHash.empty());
    }

    /** The text as {@link #parse} reads it. */
    @Override
    public String toString() {
        return "old " + oldSize + "\n" + ProofLines.hashLines(hashes) + "\n" + checkpoint;
    }
}
