package vn.motcua.transparency.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three ways to hash of RFC 6962 §2.1. The first byte keeps leaves and nodes apart, so that neither can be passed off as the other. */
public final class MerkleHash {

    /** Bytes in a SHA-256 hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleHash() {}

    /** The root of a tree without leaves, {@code SHA-256("")}; 32 bytes. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** {@code SHA-256(0x00 ‖ data)}; 32 bytes. */
    public static byte[] leaf(byte[] data) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return sha256.digest(data);
    }

    /** {@code SHA-256(0x01 ‖ left ‖ right)}; 32 bytes. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
