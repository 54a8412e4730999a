package vn.motcua.transparency.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.motcua.transparency.MalformedException;

/**
 * UTF-8, base64 and decimal numbers, each in its one canonical form. The JDK's own decoders repair or accept variants, and a signed text must
 * not have variants.
 */
public final class TextCoding {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private TextCoding() {}

    /** The text that these bytes are in UTF-8. */
    public static String utf8(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("the text is not valid UTF-8", "văn bản không phải là UTF-8 hợp lệ");
        }
    }

    /** The UTF-8 bytes of a text; half a surrogate pair has none. */
    public static byte[] utf8(String text) throws MalformedException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new MalformedException("the text is not valid Unicode", "văn bản không phải là Unicode hợp lệ");
        }
    }

    /** Standard base64 of RFC 4648 §4, with padding. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes of a standard base64 text, which must be as {@link #base64(byte[])} writes it. */
    public static byte[] base64(String text) throws MalformedException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // Only the last group can have variants: without its padding, or with bits that decode to nothing.
            byte[] lastGroup = Arrays.copyOfRange(bytes, bytes.length - bytes.length % 3, bytes.length);
            if (text.length() == (bytes.length + 2) / 3 * 4 && text.endsWith(base64(lastGroup))) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: it is not base64 at all.
        }
        throw new MalformedException(
                "not standard base64 with padding (RFC 4648 §4)", "không phải base64 chuẩn có ký tự đệm (RFC 4648 §4)");
    }

    /** A number from 0 to 2^63 − 1 in ASCII digits without leading zeros. */
    public static long decimal(String text) throws MalformedException {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                // Falls through: nineteen digits may be more than 2^63 − 1.
            }
        }
        throw new MalformedException(
                "not a decimal number from 0 to 2^63-1 without leading zeros",
                "không phải số thập phân từ 0 đến 2^63-1 không có số 0 ở đầu");
    }
}
