package vn.motcua.query.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as it is indexed and looked for: composed with its diacritics, and folded without. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private VietnameseText() {}

    /** One form for the same letters, however they were typed (NFC). */
    static String composed(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case, without tone marks and accents; đ, which has no decomposition, as d. */
    public static String folded(String text) {
        if (text == null) {
            return null;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, upper case: a code as somebody may type or a bank may pass it on. */
    static String compact(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(folded(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
