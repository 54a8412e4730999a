package vn.motcua.api.pages.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese words as they are compared when somebody types them without diacritics. */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    /** Lower case without marks; đ as d. */
    static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    /** The words of a search; none for blank text. */
    static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
