package vn.motcua.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A signature that was verified.
 *
 * @param key whose it is
 * @param time when it was made, to the second, if it is a cosignature; a plain signature does not say
 */
public record VerifiedSignature(VerifierKey key, Optional<Instant> time) {

    /** The end of the year 9999; a later cosignature is refused, as the format allows. */
    private static final long LATEST_SECONDS = 253_402_300_799L;

    static Optional<VerifiedSignature> check(VerifierKey key, String text, NoteSignature signature) {
        return key.type() == KeyType.COSIGNATURE
                ? checkCosignature(key, text, signature.signature())
                : checkPlain(key, text, signature.signature());
    }

    private static Optional<VerifiedSignature> checkPlain(VerifierKey key, String text, byte[] signature) {
        return key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)
                ? Optional.of(new VerifiedSignature(key, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<VerifiedSignature> checkCosignature(VerifierKey key, String text, byte[] blob) {
        if (blob.length != Long.BYTES + Ed25519.SIGNATURE) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(blob).getLong();
        byte[] signature = Arrays.copyOfRange(blob, Long.BYTES, blob.length);
        if (seconds < 0 || seconds > LATEST_SECONDS || !key.verifies(cosignedMessage(seconds, text), signature)) {
            return Optional.empty();
        }
        return Optional.of(new VerifiedSignature(key, Optional.of(Instant.ofEpochSecond(seconds))));
    }

    /** What a cosignature signs (C2SP tlog-cosignature): a header line and a time line before the checkpoint's text. */
    static byte[] cosignedMessage(long seconds, String checkpointText) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }
}
