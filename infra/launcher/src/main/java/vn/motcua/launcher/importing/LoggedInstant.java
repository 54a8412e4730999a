package vn.motcua.launcher.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * An instant as logs write it: ISO 8601 with {@code T} or a blank between date and time, a fraction of any length, an
 * offset as {@code Z}, {@code +07:00}, {@code +0700} or {@code +07}. Without an offset the wall clock of Vietnam is
 * meant. Years 1900 to 2199. Kept to the microsecond, as the ledger's views keep it.
 */
final class LoggedInstant {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private LoggedInstant() {}

    /** Reads an instant; a date alone is the day's first moment in Vietnam. Empty for anything else. */
    static Optional<Instant> parse(String text) {
        return parse(text, LocalTime.MIDNIGHT);
    }

    /** Reads an instant; a date alone is that day at {@code timeOfBareDate} in Vietnam. Empty for anything else. */
    static Optional<Instant> parse(String text, LocalTime timeOfBareDate) {
        try {
            TemporalAccessor read =
                    FORM.parseBest(withT(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant instant;
            if (read instanceof OffsetDateTime exact) {
                instant = exact.toInstant();
            } else if (read instanceof LocalDateTime wallClock) {
                instant = wallClock.atZone(VIETNAM).toInstant();
            } else {
                instant = ((LocalDate) read)
                        .atTime(timeOfBareDate)
                        .atZone(VIETNAM)
                        .toInstant();
            }
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS)).filter(LoggedInstant::plausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // Outside of these centuries a date is a slip of the pen, and microseconds would not fit everywhere.
    private static boolean plausible(Instant instant) {
        int year = instant.atZone(VIETNAM).getYear();
        return year >= 1900 && year < 2200;
    }

    private static String withT(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    }
}
