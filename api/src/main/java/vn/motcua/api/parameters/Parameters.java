package vn.motcua.api.parameters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.events.VietnamTime;

/** Reads a request's query parameters and keeps what is wrong with each; {@link #check()} ends the request if anything is. */
public final class Parameters {

    /** A page of a list is never longer. */
    public static final int MAX_LIMIT = 200;

    /** The length of a page when none is asked for. */
    public static final int DEFAULT_LIMIT = 50;

    private final List<InvalidField> faults = new ArrayList<>();

    /** A month, {@code yyyy-MM}; {@code null} and a fault where it is missing or none. */
    public YearMonth requiredMonth(String name, String value) {
        if (absent(value)) {
            fault(name, "Tham số bắt buộc, dạng YYYY-MM.", "This parameter is required, as YYYY-MM.");
            return null;
        }
        return read(name, value, YearMonth::parse, "Phải là một tháng dạng YYYY-MM.", "This must be a month, YYYY-MM.");
    }

    /** A day in Vietnam, {@code yyyy-MM-dd}; {@code null} where it is missing. */
    public LocalDate day(String name, String value) {
        return read(
                name, value, LocalDate::parse, "Phải là một ngày dạng YYYY-MM-DD.", "This must be a day, YYYY-MM-DD.");
    }

    /** A day in Vietnam that has to be given. */
    public LocalDate requiredDay(String name, String value) {
        if (absent(value)) {
            fault(name, "Tham số bắt buộc, dạng YYYY-MM-DD.", "This parameter is required, as YYYY-MM-DD.");
            return null;
        }
        return day(name, value);
    }

    /** The beginning of a span: an instant with offset, or a day, which begins at midnight in Vietnam. */
    public Instant beginning(String name, String value) {
        return moment(name, value, 0);
    }

    /** The end, excluded, of a span: an instant with offset, or a day, which is included whole. */
    public Instant end(String name, String value) {
        return moment(name, value, 1);
    }

    private Instant moment(String name, String value, int daysLater) {
        return read(
                name,
                value,
                text -> text.indexOf('T') < 0
                        ? LocalDate.parse(text)
                                .plusDays(daysLater)
                                .atStartOfDay(VietnamTime.ZONE)
                                .toInstant()
                        : OffsetDateTime.parse(text).toInstant(),
                "Phải là một ngày YYYY-MM-DD hoặc một thời điểm ISO 8601 có múi giờ.",
                "This must be a day, YYYY-MM-DD, or an ISO 8601 instant with its offset.");
    }

    /** A ledger position, 0 or more; {@code null} where it is missing. */
    public Long position(String name, String value) {
        return read(
                name,
                value,
                text -> {
                    long position = Long.parseLong(text);
                    if (position < 0) {
                        throw new IllegalArgumentException("negative");
                    }
                    return position;
                },
                "Phải là một vị trí trong sổ cái: số nguyên từ 0.",
                "This must be a position of the ledger: a whole number from 0.");
    }

    /** The length of a page. */
    public int limit(String value) {
        Integer limit = read(
                "limit",
                value,
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < 1 || number > MAX_LIMIT) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                "Phải là số nguyên từ 1 đến 200.",
                "This must be a whole number from 1 to 200.");
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** {@code true} or {@code false}; {@code null} where it is missing. */
    public Boolean flag(String name, String value) {
        return read(
                name,
                value,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither");
                },
                "Phải là true hoặc false.",
                "This must be true or false.");
    }

    /** A value that {@code parse} understands, or throws {@link IllegalArgumentException} or a time exception for. */
    public <T> T read(String name, String value, Function<String, T> parse, String vietnamese, String english) {
        if (absent(value)) {
            return null;
        }
        try {
            return parse.apply(value.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(name, vietnamese, english);
            return null;
        }
    }

    /** Values of a parameter that may be repeated or hold several, separated by commas. */
    public <T> Set<T> each(
            String name, List<String> values, Function<String, T> parse, String vietnamese, String english) {
        Set<T> all = new LinkedHashSet<>();
        for (String value : values == null ? List.<String>of() : values) {
            T parsed = read(name, value, parse, vietnamese, english);
            if (parsed != null) {
                all.add(parsed);
            }
        }
        return all;
    }

    /** Notes what is wrong with a parameter. */
    public void fault(String name, String vietnamese, String english) {
        faults.add(InvalidField.of(name, vietnamese, english));
    }

    /**
     * Ends the request when any parameter was wrong.
     *
     * @throws ProblemException with all of them
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** A value of which no form is asked, without blanks around it; null when it is absent or blank. */
    public static String text(String value) {
        return absent(value) ? null : value.strip();
    }

    private static boolean absent(String value) {
        return value == null || value.isBlank();
    }
}
