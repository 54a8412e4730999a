package vn.motcua.api.pages.analyst;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.query.processing.Processing.Figures;
import vn.motcua.query.projection.CodedName;

/** How figures are written for people. */
public final class FigureText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** Where there is nothing to divide. */
    private static final String NONE = "–";

    private FigureText() {}

    /** A month, {@code 04/2021}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A share in percent with at most one decimal; a dash of nothing. */
    public static String percent(Visit visit, long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale(visit));
        percent.setMaximumFractionDigits(1);
        return percent.format((double) part / whole);
    }

    /** Working hours with at most one decimal; a dash where nothing was finished. */
    public static String hours(Visit visit, Double hours) {
        if (hours == null) {
            return NONE;
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale(visit));
        number.setMaximumFractionDigits(1);
        return number.format(hours);
    }

    /** How many were finished by the day of their appointment. */
    public static long inTime(Figures figures) {
        return figures.early() + figures.onTime();
    }

    /** A name, or the code of what has none. */
    public static String name(CodedName named) {
        return named.name() == null ? named.code() : named.name();
    }

    private static Locale locale(Visit visit) {
        return Locale.forLanguageTag(visit.language().tag());
    }
}
