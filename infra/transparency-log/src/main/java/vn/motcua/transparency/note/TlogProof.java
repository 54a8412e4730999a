package vn.motcua.transparency.note;

import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.ProofVerification;

/**
 * A proof that needs no network (C2SP tlog-proof, files named {@code *.tlog-proof}): a leaf's index, its inclusion proof and the signed
 * checkpoint.
 *
 * @param extra what the application adds; it is not signed and must not be believed
 * @param index the leaf's position, from 0
 * @param hashes the inclusion proof from the leaf's sibling to the root's child, at most 63 of 32 bytes
 * @param checkpoint the signed checkpoint
 */
public record TlogProof(Optional<byte[]> extra, long index, List<byte[]> hashes, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public TlogProof {
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > ProofLines.MAX_HASHES) {
            throw new IllegalArgumentException("a proof has an index from 0 and at most 63 hashes");
        }
    }

    /**
     * Reads a proof file.
     *
     * @throws MalformedException if it is none
     */
    public static TlogProof parse(String text) throws MalformedException {
        ProofLines lines = ProofLines.parse(text);
        if (!lines.line(0).equals(HEADER)) {
            throw new MalformedException(
                    "the first line of a proof file is " + HEADER, "dòng đầu của tệp bằng chứng phải là " + HEADER);
        }
        boolean hasExtra = lines.line(1).startsWith("extra ");
        int indexLine = hasExtra ? 2 : 1;
        return new TlogProof(
                hasExtra ? Optional.of(TextCoding.base64(lines.after("extra", 1))) : Optional.empty(),
                TextCoding.decimal(lines.after("index", indexLine)),
                lines.hashesFrom(indexLine + 1),
                lines.checkpoint());
    }

    /**
     * Verifies, in the order of the format: origin and log key, witnesses, inclusion. The leaf hash is the caller's to compute, before all
     * else.
     *
     * @param leafHash 32 bytes, of the leaf that is said to be in the log
     * @param policy whom to believe
     * @return the checkpoint that covers the leaf
     * @throws MalformedException if the checkpoint inside is none
     * @throws RejectedException if the policy does not believe the checkpoint, or the leaf is not at that index
     */
    public TrustedCheckpoint verify(byte[] leafHash, TrustPolicy policy) throws MalformedException, RejectedException {
        TrustedCheckpoint trusted = policy.open(checkpoint);
        Checkpoint head = trusted.checkpoint();
        if (!ProofVerification.inclusion(index, head.size(), leafHash, hashes, head.root())) {
            throw new RejectedException(
                    "the event is not at position " + index + " of the " + head.size() + " that the checkpoint covers",
                    "sự kiện không nằm ở vị trí " + index + " trong " + head.size() + " sự kiện của điểm kiểm tra");
        }
        return trusted;
    }

    /** The file as {@link #parse} reads it. */
    @Override
    public String toString() {
        return HEADER + "\n"
                + extra.map(bytes -> "extra " + TextCoding.base64(bytes) + "\n").orElse("")
                + "index " + index + "\n"
                + ProofLines.hashLines(hashes)
                + "\n"
                + checkpoint;
    }
}
