package vn.motcua.command.calendar;

import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.command.Refusal;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

/**
 * The working calendar: Monday to Friday without the closed days, and the Saturdays that are worked back. Pure: the same
 * question has the same answer. It knows the days from {@link #firstDay()} to {@link #lastDay()} and refuses to guess
 * beyond. All days and times of day are those of Asia/Ho_Chi_Minh.
 */
public final class WorkingCalendar {

    /** Same-day procedures (trả kết quả trong ngày): what comes later is due the next working day (NĐ 61/2018 practice). */
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

    /** Public holidays (nghỉ lễ, tết). */
    private static final String LEAVE_AND_HOLIDAYS = "Bộ luật Lao động 2019, Điều 112";

    private final String version;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> extra = new HashSet<>();

    WorkingCalendar(String version, LocalDate firstDay, LocalDate lastDay, Collection<CalendarDay> exceptions) {
        this.version = version;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        for (CalendarDay day : exceptions) {
            (day.kind() == CalendarDay.Kind.CLOSED ? closed : extra).add(day.date());
        }
    }

    /** Names this calendar in every due date computed with it, e.g. {@code vn-2010-2027-1f2e3d4c}. */
    public String version() {
        return version;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /**
     * Whether the administration works on {@code day}.
     *
     * @throws IllegalArgumentException for a day that the calendar does not know
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!knows(day)) {
            throw new IllegalArgumentException("the working calendar does not know " + day);
        }
        return works(day);
    }

    /**
     * When the result is due (ngày hẹn trả) for a dossier received at {@code received}. What comes outside working hours
     * counts as received when they next begin. Working days: the day of receipt is not counted and the time of day is
     * kept. Calendar days: the same, but the due day moves on to a working day. Working hours: lunch and nights are
     * skipped. Same day: by 17:00, received after 15:00 by 17:00 of the next working day.
     *
     * @return the due date; empty for a procedure without limit; a refusal where the calendar ends too early
     */
    public Either<Refusal, Optional<Instant>> dueAt(Instant received, TimeLimit limit) {
        if (limit.unit() == TimeLimit.Unit.NONE) {
            return Either.right(Optional.empty());
        }
        try {
            LocalDateTime start = startOfWork(LocalDateTime.ofInstant(received, VietnamTime.ZONE));
            LocalDateTime due = switch (limit.unit()) {
                case WORKING_DAYS ->
                    plusWorkingDays(start.toLocalDate(), limit.amount()).atTime(start.toLocalTime());
                case CALENDAR_DAYS ->
                    nextWorkingDay(start.toLocalDate().plusDays(limit.amount())).atTime(start.toLocalTime());
                case WORKING_HOURS -> plusWorkingTime(start, Duration.ofHours(limit.amount()));
                case SAME_DAY ->
                    (start.toLocalTime().isAfter(SAME_DAY_UNTIL)
                                    ? nextWorkingDay(start.toLocalDate().plusDays(1))
                                    : start.toLocalDate())
                            .atTime(WorkingHours.CLOSE);
                case NONE -> throw new IllegalStateException("answered above");
            };
            return Either.right(Optional.of(due.atZone(VietnamTime.ZONE).toInstant()));
        } catch (HorizonPassed e) {
            return Either.left(beyondHorizon());
        }
    }

    /**
     * Moves an appointment by the working days that the clock stood still: as many as lie after the day of
     * {@code pausedAt} up to the day of {@code resumedAt}. The time of day stays.
     *
     * @return the new appointment; a refusal where the calendar ends too early
     */
    public Either<Refusal, Instant> postpone(Instant dueAt, Instant pausedAt, Instant resumedAt) {
        try {
            int days = 0;
            LocalDate resumed = VietnamTime.day(resumedAt);
            for (LocalDate day = VietnamTime.day(pausedAt); day.isBefore(resumed); ) {
                day = day.plusDays(1);
                days += working(day) ? 1 : 0;
            }
            if (days == 0) {
                return Either.right(dueAt);
            }
            LocalDateTime due = LocalDateTime.ofInstant(dueAt, VietnamTime.ZONE);
            return Either.right(plusWorkingDays(due.toLocalDate(), days)
                    .atTime(due.toLocalTime())
                    .atZone(VietnamTime.ZONE)
                    .toInstant());
        } catch (HorizonPassed e) {
            return Either.left(beyondHorizon());
        }
    }

    /** {@code dueAt} if it falls on a working day, else a refusal. */
    public Either<Refusal, Instant> appointmentOn(Instant dueAt) {
        LocalDate day = VietnamTime.day(dueAt);
        if (!knows(day)) {
            return Either.left(beyondHorizon());
        }
        return works(day) ? Either.right(dueAt) : Either.left(closedDay(day));
    }

    private LocalDateTime startOfWork(LocalDateTime received) {
        LocalDate day = received.toLocalDate();
        LocalTime time = received.toLocalTime();
        if (!working(day) || !time.isBefore(WorkingHours.CLOSE)) {
            return nextWorkingDay(day.plusDays(1)).atTime(WorkingHours.OPEN);
        }
        if (time.isBefore(WorkingHours.OPEN)) {
            return day.atTime(WorkingHours.OPEN);
        }
        boolean lunch = !time.isBefore(WorkingHours.LUNCH) && time.isBefore(WorkingHours.AFTERNOON);
        return day.atTime(lunch ? WorkingHours.AFTERNOON : time);
    }

    private LocalDateTime plusWorkingTime(LocalDateTime start, Duration duration) {
        LocalDateTime now = start;
        Duration rest = duration;
        Duration left = WorkingHours.left(now.toLocalTime());
        while (rest.compareTo(left) > 0) {
            rest = rest.minus(left);
            now = nextWorkingDay(now.toLocalDate().plusDays(1)).atTime(WorkingHours.OPEN);
            left = WorkingHours.left(now.toLocalTime());
        }
        return now.toLocalDate().atTime(WorkingHours.after(now.toLocalTime(), rest));
    }

    private LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate result = day;
        for (int i = 0; i < count; i++) {
            result = nextWorkingDay(result.plusDays(1));
        }
        return result;
    }

    /** {@code day} if it is worked, else the first worked day after it. */
    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate result = day;
        while (!working(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    private boolean working(LocalDate day) {
        if (!knows(day)) {
            throw new HorizonPassed();
        }
        return works(day);
    }

    private boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return extra.contains(day) || !weekend && !closed.contains(day);
    }

    private boolean knows(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    private Refusal beyondHorizon() {
        return Refusal.conflict(
                "calendar.beyond-horizon",
                LEAVE_AND_HOLIDAYS,
                Map.of("firstDay", firstDay.toString(), "lastDay", lastDay.toString()),
                "Không tính được ngày hẹn trả: lịch làm việc chỉ có từ %s đến %s. Hãy bổ sung lịch."
                        .formatted(firstDay, lastDay),
                "The due date cannot be computed: the working calendar covers only %s to %s. Extend the calendar."
                        .formatted(firstDay, lastDay));
    }

    private static Refusal closedDay(LocalDate day) {
        return Refusal.conflict(
                "calendar.closed-day",
                LEAVE_AND_HOLIDAYS,
                Map.of("day", day.toString()),
                "Ngày %s là ngày nghỉ; không hẹn trả kết quả vào ngày nghỉ.".formatted(day),
                "%s is a day off; no appointment can be made for it.".formatted(day));
    }

    /** Ends a computation that left the calendar; costs no stack trace. */
    private static final class HorizonPassed extends RuntimeException {

        HorizonPassed() {
            super("beyond the working calendar", null, false, false);
        }
    }
}
