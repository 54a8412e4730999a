package vn.motcua.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.MalformedException;

/**
 * A public key under a name, written {@code name+hex(key id)+base64(type ‖ public key)} (C2SP signed-note, "verifier key"). Two are equal if
 * that text is.
 */
public final class VerifierKey {

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    private final String name;
    private final KeyType type;
    private final byte[] publicKey;
    private final int keyId;
    private final String encoded;

    /**
     * @param name not empty, without Unicode space and without plus
     * @param type what the key signs
     * @param publicKey the 32 bytes of RFC 8032
     */
    public VerifierKey(String name, KeyType type, byte[] publicKey) {
        if (!KeyName.isValid(name) || publicKey.length != Ed25519.PUBLIC_KEY) {
            throw new IllegalArgumentException("a verifier key has a name without space or plus, and 32 bytes");
        }
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
        byte[] typedKey = ByteBuffer.allocate(1 + publicKey.length)
                .put(type.identifier())
                .put(publicKey)
                .array();
        this.keyId = keyId(name, typedKey);
        this.encoded = name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + TextCoding.base64(typedKey);
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedException if the text has another form, the key id is not that of the key, or the type is neither 0x01 nor 0x04
     */
    public static VerifierKey parse(String text) throws MalformedException {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !KeyName.isValid(parts.group(1))) {
            throw new MalformedException(
                    "a verifier key has the form name+key id in 8 hexadecimal digits+base64",
                    "khóa kiểm chứng phải có dạng tên+mã khóa 8 chữ số thập lục phân+base64");
        }
        byte[] typed = TextCoding.base64(parts.group(3));
        for (KeyType type : KeyType.values()) {
            if (typed.length == 1 + Ed25519.PUBLIC_KEY && typed[0] == type.identifier()) {
                VerifierKey key = new VerifierKey(parts.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
                if (!key.encoded().equals(text)) {
                    throw new MalformedException(
                            "the key id of the verifier key is not that of its public key",
                            "mã khóa trong khóa kiểm chứng không khớp với khóa công khai");
                }
                return key;
            }
        }
        throw new MalformedException(
                "the verifier key is neither of type 01 (Ed25519) nor of type 04 (cosignature)",
                "khóa kiểm chứng không thuộc loại 01 (Ed25519) hay 04 (đồng ký)");
    }

    /** The name that signature lines carry. */
    public String name() {
        return name;
    }

    /** What the key signs. */
    public KeyType type() {
        return type;
    }

    /** The first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)}, as a big-endian number. It tells keys apart, it proves nothing. */
    public int keyId() {
        return keyId;
    }

    /** The text that {@link #parse} reads. */
    public String encoded() {
        return encoded;
    }

    /** Whether this is the key that the signature says it is by. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    /** Whether 64 bytes are this key's Ed25519 signature of a message. */
    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(publicKey, message, signature);
    }

    private static int keyId(String name, byte[] typedKey) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.allocate(nameBytes.length + 1 + typedKey.length);
        hashed.put(nameBytes).put((byte) '\n').put(typedKey);
        return ByteBuffer.wrap(Leaf.sha256(hashed.array())).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.encoded.equals(encoded);
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return encoded;
    }
}
