package vn.motcua.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The one time zone of the centre: days and months of the law are days and months of Asia/Ho_Chi_Minh (UTC+7, no
 * daylight saving), whatever zone a server runs in.
 */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The calendar day in Vietnam on which {@code instant} falls. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * Whether {@code instant} falls on a later day in Vietnam than {@code than}. What is due is late (quá hạn) from the day after on,
     * whatever the hour.
     */
    public static boolean onLaterDay(Instant instant, Instant than) {
        return day(instant).isAfter(day(than));
    }

    /** The month in Vietnam in which {@code instant} falls; statistics count by it. */
    public static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }
}
