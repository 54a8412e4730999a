package vn.motcua.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One event as a leaf of the Merkle tree. The position is not part of it: the tree proves the position.
 *
 * <p>Encoding ({@code L(x)} = u32 big-endian length ‖ bytes; {@code u64} big-endian; text is UTF-8):
 *
 * <pre>
 * "mc1" 0x00 ‖ L(event id) ‖ L(aggregate type) ‖ L(aggregate id) ‖ u64(sequence number) ‖ L(payload type) ‖ L(revision)
 *       ‖ u64(recorded at, µs since the epoch, UTC) ‖ L(SHA-256(payload bytes)) ‖ L(SHA-256(metadata bytes))
 * </pre>
 *
 * @param eventId the event's identifier
 * @param aggregateType the stable name of the aggregate's type
 * @param aggregateId the stream, for a dossier its code (mã hồ sơ)
 * @param sequenceNumber from 0 within the stream
 * @param payloadType the stable event type name, not a Java class name
 * @param revision the revision of the payload's shape; the empty string where an event has none
 * @param recordedAtMicros when the store wrote it, microseconds since 1970-01-01T00:00:00Z
 * @param payloadSha256 SHA-256 of the payload exactly as stored, 32 bytes
 * @param metadataSha256 SHA-256 of the metadata exactly as stored, 32 bytes
 */
public record Leaf(
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        String revision,
        long recordedAtMicros,
        byte[] payloadSha256,
        byte[] metadataSha256) {

    private static final byte[] DOMAIN = {'m', 'c', '1', 0};

    public Leaf {
        if (payloadSha256.length != 32 || metadataSha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes");
        }
    }

    /** The bytes that are hashed, see the encoding above. */
    public byte[] encoded() {
        byte[][] texts = {utf8(eventId), utf8(aggregateType), utf8(aggregateId), utf8(payloadType), utf8(revision)};
        int length = DOMAIN.length + 2 * Long.BYTES + 7 * Integer.BYTES + 64;
        for (byte[] text : texts) {
            length += text.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).put(DOMAIN);
        counted(bytes, texts[0]);
        counted(bytes, texts[1]);
        counted(bytes, texts[2]);
        bytes.putLong(sequenceNumber);
        counted(bytes, texts[3]);
        counted(bytes, texts[4]);
        bytes.putLong(recordedAtMicros);
        counted(bytes, payloadSha256);
        counted(bytes, metadataSha256);
        return bytes.array();
    }

    /** {@code SHA-256(0x00 ‖ encoded())}, the leaf hash of RFC 6962 §2.1; 32 bytes. */
    public byte[] hash() {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0x00);
        return sha256.digest(encoded());
    }

    /** SHA-256 of {@code bytes}; 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void counted(ByteBuffer out, byte[] value) {
        out.putInt(value.length).put(value);
    }
}
