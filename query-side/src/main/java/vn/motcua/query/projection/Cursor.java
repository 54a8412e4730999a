package vn.motcua.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page of a list ended, as a caller carries it: opaque, made of numbers and codes, never of personal data. */
public final class Cursor {

    private static final String SEPARATOR = "~";

    private Cursor() {}

    /** The values of the sort keys of the last item, in order. */
    public static String of(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads them back.
     *
     * @param count how many there have to be
     * @throws InvalidCursorException if it was not made by {@link #of}, or of another number of values
     */
    public static List<String> read(String cursor, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == count) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException();
        }
        throw new InvalidCursorException();
    }
}
