package vn.motcua.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one dossier, unwrapped. A box is bound to the dossier's code, the event's type and the field's name, so that
 * it cannot be passed off as another field, event or dossier.
 */
final class DataKey {

    private static final String WRAPPING = "mc1 key";
    private static final String VALUE = "mc1 value";

    private final String code;
    private final SecretKey key;

    private DataKey(String code, byte[] key) {
        this.code = code;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A new random key, wrapped; its plain form is forgotten until the vault has answered which key counts. */
    static WrappedKey newWrapped(String code, MasterKeys masters) {
        byte[] plain = AesGcm.newKey();
        try {
            return masters.wrap(plain, context(WRAPPING, code));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    static DataKey unwrap(String code, WrappedKey wrapped, MasterKeys masters) {
        byte[] plain = masters.unwrap(wrapped, context(WRAPPING, code));
        try {
            return new DataKey(code, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The same key under the current master key. */
    static WrappedKey rewrap(String code, WrappedKey wrapped, MasterKeys masters) {
        byte[] context = context(WRAPPING, code);
        byte[] plain = masters.unwrap(wrapped, context);
        try {
            return masters.wrap(plain, context);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    byte[] seal(String eventType, String field, byte[] plaintext) {
        return AesGcm.seal(key, context(VALUE, code, eventType, field), plaintext);
    }

    byte[] open(String eventType, String field, byte[] box) {
        try {
            return AesGcm.open(key, context(VALUE, code, eventType, field), box);
        } catch (AEADBadTagException e) {
            throw new PersonalDataUnreadableException("the ciphertext of " + eventType + "." + field + " in dossier "
                    + code + " was altered or does not belong there");
        }
    }

    /** Length-prefixed parts, so that no two different lists give the same bytes. */
    private static byte[] context(String... parts) {
        byte[][] texts = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int length = Arrays.stream(texts)
                .mapToInt(text -> Integer.BYTES + text.length)
                .sum();
        ByteBuffer context = ByteBuffer.allocate(length);
        for (byte[] text : texts) {
            context.putInt(text.length).put(text);
        }
        return context.array();
    }

    @Override
    public String toString() {
        return "DataKey[" + code + "]";
    }
}
