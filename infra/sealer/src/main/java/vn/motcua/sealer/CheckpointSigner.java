package vn.motcua.sealer;

import java.io.IOException;
import java.util.List;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.VerifierKey;

/**
 * Signs the log's checkpoints. The private keys may be in files ({@link KeyDirectory}) or never leave a key service: an implementation needs
 * no more than an {@link vn.motcua.transparency.note.Ed25519Signer} for each key. It signs what it is given; the {@link Sealer} alone decides
 * what that may be.
 */
public interface CheckpointSigner {

    /** The log's name, the first line of every checkpoint and the name of every key. */
    String origin();

    /** What others verify with: the keys that sign now, then those that have signed before; published, never secret. */
    List<VerifierKey> verifierKeys();

    /**
     * The checkpoint with a signature by every key that signs now; while keys are changed these are two.
     *
     * @throws IOException if a key cannot be used at the moment; nothing was signed then that anybody has seen
     */
    SignedNote sign(Checkpoint checkpoint) throws IOException;
}
