package vn.motcua.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.events.VietnamTime;

/** Moves along the working hours of the centre, 07:00–11:30 and 13:30–17:00 on working days, eight hours in all. */
final class DemoHours {

    /** Seconds of work in a day. */
    static final int DAY = 8 * 3600;

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final int MORNING_SECONDS = 4 * 3600 + 1800;

    private final WorkingCalendar calendar;

    DemoHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The working days from {@code first} to {@code last}, both included. */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The instant at which {@code second} of work of {@code day} have passed, 0 to {@link #DAY} − 1. */
    Instant at(LocalDate day, int second) {
        LocalTime time = second < MORNING_SECONDS
                ? MORNING.plusSeconds(second)
                : AFTERNOON.plusSeconds(second - MORNING_SECONDS);
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }

    /** The instant at which {@code seconds} more of work have passed since {@code start}. */
    Instant plus(Instant start, long seconds) {
        LocalDateTime local = LocalDateTime.ofInstant(start, VietnamTime.ZONE);
        LocalDate day = local.toLocalDate();
        long second = calendar.isWorkingDay(day) ? worked(local.toLocalTime()) : DAY;
        second += seconds;
        if (second < DAY) {
            return at(day, (int) second);
        }
        long days = calendar.isWorkingDay(day) ? second / DAY : (second - DAY) / DAY + 1;
        for (long i = 0; i < days; i++) {
            day = next(day);
        }
        return at(day, (int) (second % DAY));
    }

    /** The seconds of work between two instants; 0 if the second is not after the first. */
    long between(Instant start, Instant end) {
        LocalDateTime from = LocalDateTime.ofInstant(start, VietnamTime.ZONE);
        LocalDateTime to = LocalDateTime.ofInstant(end, VietnamTime.ZONE);
        long seconds = -workedOn(from.toLocalDate(), from.toLocalTime());
        for (LocalDate day = from.toLocalDate(); day.isBefore(to.toLocalDate()); day = day.plusDays(1)) {
            seconds += calendar.isWorkingDay(day) ? DAY : 0;
        }
        return Math.max(0, seconds + workedOn(to.toLocalDate(), to.toLocalTime()));
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private long workedOn(LocalDate day, LocalTime time) {
        return calendar.isWorkingDay(day) ? worked(time) : 0;
    }

    private static long worked(LocalTime time) {
        long seconds = time.toSecondOfDay();
        long morning = seconds - MORNING.toSecondOfDay();
        long afternoon = seconds - AFTERNOON.toSecondOfDay();
        return Math.min(Math.max(morning, 0), MORNING_SECONDS)
                + Math.min(Math.max(afternoon, 0), DAY - MORNING_SECONDS);
    }
}
