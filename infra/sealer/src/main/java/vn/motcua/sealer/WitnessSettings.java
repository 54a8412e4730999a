package vn.motcua.sealer;

import java.net.URI;
import java.time.Duration;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.VerifierKey;

/**
 * The witness to which checkpoints are submitted.
 *
 * @param url its address; {@code add-checkpoint} is appended
 * @param key its verifier key, learned from whoever runs it
 * @param refresh how old a cosignature may grow before the same checkpoint is submitted again, so that a quiet night is no alarm
 * @param timeout how long one request may take
 */
public record WitnessSettings(URI url, VerifierKey key, Duration refresh, Duration timeout) {

    /** @throws IllegalArgumentException if the key is not that of a witness */
    public WitnessSettings {
        if (key.type() != KeyType.COSIGNATURE) {
            throw new IllegalArgumentException("the key of a witness is of type 04: " + key);
        }
    }

    URI addCheckpoint() {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "add-checkpoint");
    }
}
