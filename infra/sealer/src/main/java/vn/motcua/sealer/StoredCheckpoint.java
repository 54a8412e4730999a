package vn.motcua.sealer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.SignedNote;

/**
 * A checkpoint as it is kept.
 *
 * @param size the events that it covers: positions 0 to {@code size - 1}
 * @param root the root of their tree, 32 bytes
 * @param edge the tree's right edge, 32 bytes each
 * @param signed the note with the log's signatures
 * @param signedAt when it was signed
 * @param cosignatures the newest signature line of each witness, with its newline
 * @param cosignedAt when the newest of them was given
 */
public record StoredCheckpoint(
        long size,
        byte[] root,
        List<byte[]> edge,
        String signed,
        Instant signedAt,
        List<String> cosignatures,
        Optional<Instant> cosignedAt) {

    /** The note with all its signatures: the log's, then the witnesses'. */
    public SignedNote note() {
        try {
            return SignedNote.parse(signed + String.join("", cosignatures));
        } catch (MalformedException e) {
            throw new IllegalStateException("the checkpoint kept at size " + size + " is not a note", e);
        }
    }
}
