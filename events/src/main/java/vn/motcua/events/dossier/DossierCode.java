package vn.motcua.events.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dossier code (mã hồ sơ): {@code <agency>-<yyMMdd>-<nnnn>}, the agency being its identifier code (mã định danh)
 * in the old form of QCVN 102:2016/BTTTT ({@code 000.00.06.H56}) or the new form of QĐ 20/2020/QĐ-TTg
 * ({@code H56.14}). The number is counted per agency and day. The code is the dossier's stream in the ledger.
 *
 * @param agency the identifier code of the agency that took the number
 * @param day the day of intake in Vietnam, 2000-01-01 to 2099-12-31
 * @param number 1 to 9,999
 */
public record DossierCode(String agency, LocalDate day, int number) {

    /** More numbers than this cannot be taken by one agency on one day. */
    public static final int MAX_NUMBER = 9_999;

    private static final String AGENCY = "\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2}|H\\d{2}(?:\\.[0-9A-Z]{1,3}){0,6}";
    private static final Pattern AGENCY_FORM = Pattern.compile(AGENCY);
    private static final Pattern FORM = Pattern.compile("(" + AGENCY + ")-(\\d{6})-(\\d{4})");
    private static final int CENTURY = 2_000;

    public DossierCode {
        if (!AGENCY_FORM.matcher(agency).matches()) {
            throw new IllegalArgumentException("not an agency's identifier code: " + agency);
        }
        if (day.getYear() < 2000 || day.getYear() > 2099) {
            throw new IllegalArgumentException("a dossier code's day lies in 2000 to 2099: " + day);
        }
        if (number < 1 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("a dossier number is 1 to 9999: " + number);
        }
    }

    /** Whether {@code text} has the form of an agency's identifier code, old or new. */
    public static boolean isAgency(String text) {
        return text != null && AGENCY_FORM.matcher(text).matches();
    }

    /** Reads a code in its exact form; empty for anything else, also for a day that does not exist. */
    public static Optional<DossierCode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || "0000".equals(matcher.group(3))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DossierCode(matcher.group(1), day(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The code as printed on the receipt, e.g. {@code 000.00.06.H56-231027-0361}. */
    @Override
    public String toString() {
        // Every command names a dossier by its code, so this is not left to a formatter.
        StringBuilder code = new StringBuilder(agency).append('-');
        digits(code, day.getYear() - CENTURY, 2);
        digits(code, day.getMonthValue(), 2);
        digits(code, day.getDayOfMonth(), 2);
        digits(code.append('-'), number, 4);
        return code.toString();
    }

    private static LocalDate day(String yyMMdd) {
        return LocalDate.of(
                CENTURY + Integer.parseInt(yyMMdd, 0, 2, 10),
                Integer.parseInt(yyMMdd, 2, 4, 10),
                Integer.parseInt(yyMMdd, 4, 6, 10));
    }

    private static void digits(StringBuilder target, int value, int width) {
        String text = Integer.toString(value);
        target.append("0".repeat(width - text.length())).append(text);
    }
}
