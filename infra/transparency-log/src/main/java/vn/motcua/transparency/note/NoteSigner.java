package vn.motcua.transparency.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.transparency.MalformedException;

/** Signs the text of notes under a name: the log's hand. It signs whatever it is given; what may be signed is for the caller to know. */
public final class NoteSigner {

    private final VerifierKey key;
    private final Ed25519Signer signer;

    /**
     * @param name the key's name; for a log the origin of its checkpoints
     * @param signer the private key
     */
    public NoteSigner(String name, Ed25519Signer signer) {
        this.key = new VerifierKey(name, KeyType.ED25519, signer.publicKey());
        this.signer = signer;
    }

    /** What others verify with. */
    public VerifierKey verifierKey() {
        return key;
    }

    /**
     * A note with this one signature.
     *
     * @throws MalformedException if a note cannot hold the text
     * @throws IOException if the key cannot be used at the moment
     */
    public SignedNote sign(String text) throws MalformedException, IOException {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(key.name(), key.keyId(), signature)));
    }

    /**
     * The checkpoint as a note with this one signature.
     *
     * @throws IOException if the key cannot be used at the moment
     */
    public SignedNote sign(Checkpoint checkpoint) throws IOException {
        try {
            return sign(checkpoint.text());
        } catch (MalformedException e) {
            throw new IllegalStateException("a checkpoint is always the text of a note", e);
        }
    }
}
