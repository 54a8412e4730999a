package vn.motcua.transparency.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;

/**
 * Cosigns checkpoints: the witness's hand. A cosignature says "at this time, this is the largest tree of this log I have seen, and it continues
 * all those before"; only {@link vn.motcua.transparency.witness.Witness} knows when that is true.
 */
public final class Cosigner {

    private final VerifierKey key;
    private final Ed25519Signer signer;
    private final Clock clock;

    /**
     * @param name the witness's name
     * @param signer the private key, used for nothing else: the message does not name the witness
     * @param clock gives the time of the cosignature, in whole seconds since the epoch, UTC
     */
    public Cosigner(String name, Ed25519Signer signer, Clock clock) {
        this.key = new VerifierKey(name, KeyType.COSIGNATURE, signer.publicKey());
        this.signer = signer;
        this.clock = clock;
    }

    /** What others verify with. */
    public VerifierKey verifierKey() {
        return key;
    }

    /**
     * @param checkpointText the whole text of the checkpoint's note
     * @throws IOException if the key cannot be used at the moment
     */
    public NoteSignature cosign(String checkpointText) throws IOException {
        long seconds = clock.instant().getEpochSecond();
        byte[] signature = signer.sign(VerifiedSignature.cosignedMessage(seconds, checkpointText));
        byte[] blob = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new NoteSignature(key.name(), key.keyId(), blob);
    }
}
