package vn.motcua.api.pages.citizen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.events.dossier.DossierCode;

/**
 * A dossier code as somebody typed, pasted or scanned it. Slips that leave no doubt are put right: spaces, lower case, other
 * dashes, commas for dots, missing dots and dashes, the letter O for 0 and I or L for 1, and the whole address of a look-up page.
 */
final class TypedCode {

    private static final int LONGEST = 300;
    private static final Pattern PAGE = Pattern.compile(".*/ho-so/([^/?#]+).*", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile(".*[?&](?:MA|MHS)=([^&#]+).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}_\u2212]+");
    private static final Pattern NOTHING_OF_A_CODE = Pattern.compile("[^0-9A-Z.-]+");
    private static final Pattern OLD_FORM = Pattern.compile("(\\d{3})(\\d{2})(\\d{2})H(\\d{2})(\\d{6})(\\d{4})");
    private static final Pattern NEW_FORM = Pattern.compile("H(\\d{2})([0-9A-Z]{0,3})(\\d{6})(\\d{4})");

    private TypedCode() {}

    /** The code that was meant; empty where it cannot be told. */
    static Optional<DossierCode> read(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(bare(typed), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String tidy = NOTHING_OF_A_CODE
                .matcher(DASHES.matcher(text.replace(',', '.')).replaceAll("-"))
                .replaceAll("");
        return DossierCode.parse(tidy)
                .or(() -> DossierCode.parse(digits(tidy)))
                .or(() -> fromBareSigns(digits(tidy.replaceAll("[.-]", ""))));
    }

    private static String bare(String typed) {
        Matcher page = PAGE.matcher(typed);
        if (page.matches()) {
            return page.group(1);
        }
        Matcher parameter = PARAMETER.matcher(typed);
        return parameter.matches() ? parameter.group(1) : typed;
    }

    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static Optional<DossierCode> fromBareSigns(String signs) {
        Matcher old = OLD_FORM.matcher(signs);
        if (old.matches()) {
            return DossierCode.parse("%s.%s.%s.H%s-%s-%s"
                    .formatted(old.group(1), old.group(2), old.group(3), old.group(4), old.group(5), old.group(6)));
        }
        Matcher recent = NEW_FORM.matcher(signs);
        if (!recent.matches()) {
            return Optional.empty();
        }
        String unit = recent.group(2).isEmpty() ? "" : "." + recent.group(2);
        return DossierCode.parse("H%s%s-%s-%s".formatted(recent.group(1), unit, recent.group(3), recent.group(4)));
    }
}
