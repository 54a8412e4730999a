package vn.motcua.transparency.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vn.motcua.transparency.MalformedException;

/**
 * One signature line of a note: {@code — <name> base64(key id ‖ signature)}. What the signature's bytes mean depends on the type of the key.
 *
 * @param name the key's name
 * @param keyId the key's id
 * @param signature at least one byte
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        if (!KeyName.isValid(name) || signature.length == 0) {
            throw new IllegalArgumentException(
                    "a signature has a key name without space or plus, and at least one byte");
        }
    }

    /**
     * Reads a signature line.
     *
     * @param line without its newline
     */
    static NoteSignature parse(String line) throws MalformedException {
        int space = line.indexOf(' ', DASH.length());
        if (line.startsWith(DASH) && space > 0 && KeyName.isValid(line.substring(DASH.length(), space))) {
            byte[] blob = TextCoding.base64(line.substring(space + 1));
            if (blob.length > Integer.BYTES) {
                return new NoteSignature(
                        line.substring(DASH.length(), space),
                        ByteBuffer.wrap(blob).getInt(),
                        Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
            }
        }
        throw new MalformedException(
                "a signature line has the form \u2014 name base64, with a key id of four bytes and a signature",
                "dòng chữ ký phải có dạng \u2014 tên base64, gồm mã khóa bốn byte và chữ ký");
    }

    /** The line of a note, with its newline. */
    public String line() {
        byte[] blob = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + TextCoding.base64(blob) + "\n";
    }
}
