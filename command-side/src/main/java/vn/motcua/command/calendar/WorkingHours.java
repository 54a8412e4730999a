package vn.motcua.command.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** The hours of a working day at the centre: 07:00–11:30 and 13:30–17:00, eight in all. */
final class WorkingHours {

    static final LocalTime OPEN = LocalTime.of(7, 0);
    static final LocalTime LUNCH = LocalTime.of(11, 30);
    static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    static final LocalTime CLOSE = LocalTime.of(17, 0);

    private WorkingHours() {}

    /** How much of the working day is left at {@code time}. */
    static Duration left(LocalTime time) {
        if (time.isBefore(LUNCH)) {
            return Duration.between(time.isBefore(OPEN) ? OPEN : time, LUNCH).plus(Duration.between(AFTERNOON, CLOSE));
        }
        LocalTime from = time.isBefore(AFTERNOON) ? AFTERNOON : time;
        return from.isBefore(CLOSE) ? Duration.between(from, CLOSE) : Duration.ZERO;
    }

    /** The time of day at which {@code worked}, no more than is left of the day, has passed since {@code time}. */
    static LocalTime after(LocalTime time, Duration worked) {
        LocalTime from = time.isBefore(OPEN) ? OPEN : time;
        if (from.isBefore(LUNCH)) {
            Duration morning = Duration.between(from, LUNCH);
            return worked.compareTo(morning) <= 0 ? from.plus(worked) : AFTERNOON.plus(worked.minus(morning));
        }
        return (from.isBefore(AFTERNOON) ? AFTERNOON : from).plus(worked);
    }
}
