package vn.motcua.command.workingtime;

import java.time.Duration;
import java.time.LocalTime;

/** The hours of a working day at the centre: 07:00–11:30 and 13:30–17:00, eight in all. */
final class WorkingHours {

    static final LocalTime OPEN = LocalTime.of(7, 0);
    static final LocalTime LUNCH = LocalTime.of(11, 30);
    static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    static final LocalTime CLOSE = LocalTime.of(17, 0);

    private static final long MORNING = Duration.between(OPEN, LUNCH).toNanos();

    /** The whole day, nanoseconds. */
    static final long DAY = MORNING + Duration.between(AFTERNOON, CLOSE).toNanos();

    private WorkingHours() {}

    /** How much of a working day has been worked at {@code time}, nanoseconds, 0 to {@link #DAY}. */
    static long workedAt(LocalTime time) {
        long morning = Math.min(Math.max(time.toNanoOfDay() - OPEN.toNanoOfDay(), 0), MORNING);
        long afternoon = Math.min(Math.max(time.toNanoOfDay() - AFTERNOON.toNanoOfDay(), 0), DAY - MORNING);
        return morning + afternoon;
    }

    /**
     * The time of day at which that much has been worked; the end of the morning, not the beginning of the afternoon.
     *
     * @param worked nanoseconds, 0 to {@link #DAY}
     */
    static LocalTime timeAt(long worked) {
        return worked <= MORNING ? OPEN.plusNanos(worked) : AFTERNOON.plusNanos(worked - MORNING);
    }
}
