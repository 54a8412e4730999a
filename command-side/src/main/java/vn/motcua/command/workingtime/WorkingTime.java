package vn.motcua.command.workingtime;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.command.Refusal;
import vn.motcua.command.calendar.BeyondHorizonException;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

/**
 * Working time by one version of a working calendar: 07:00–11:30 and 13:30–17:00 of its working days, eight hours a day. Pure:
 * the same question has the same answer. Beyond the calendar's horizon every answer is a refusal, never a guess. Times
 * of day are those of Asia/Ho_Chi_Minh.
 */
public final class WorkingTime {

    /** Same-day procedures (trả kết quả trong ngày): what comes later is due the next working day; practice, no national rule. */
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

    private final WorkingCalendar calendar;

    public WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The version of the calendar that answers. */
    public String calendarVersion() {
        return calendar.version();
    }

    /** The provision that the calendar's version rests on. */
    public String calendarLegalBasis() {
        return calendar.legalBasis();
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
        return withinHorizon(() -> {
            LocalDateTime start = startOfWork(local(received));
            LocalDate day = start.toLocalDate();
            return Optional.of(
                    switch (limit.unit()) {
                        case WORKING_DAYS ->
                            instant(calendar.workingDay(calendar.workingDaysBefore(day) + (long) limit.amount())
                                    .atTime(start.toLocalTime()));
                        case CALENDAR_DAYS ->
                            instant(calendar.workingDayFrom(day.plusDays(limit.amount()))
                                    .atTime(start.toLocalTime()));
                        case WORKING_HOURS -> after(start, Duration.ofHours(limit.amount()));
                        case SAME_DAY ->
                            instant((start.toLocalTime().isAfter(SAME_DAY_UNTIL)
                                            ? calendar.workingDayFrom(day.plusDays(1))
                                            : day)
                                    .atTime(WorkingHours.CLOSE));
                        case NONE -> throw new IllegalStateException("answered above");
                    });
        });
    }

    /** The working time between two instants; zero if the second is not after the first. */
    public Either<Refusal, Duration> between(Instant from, Instant to) {
        return withinHorizon(
                () -> to.isAfter(from) ? Duration.ofNanos(worked(local(to)) - worked(local(from))) : Duration.ZERO);
    }

    /**
     * The instant at which {@code duration} more has been worked. Nothing more: {@code start} itself, whatever the day and the hour;
     * else it lies within working hours, at the end of a session rather than at the beginning of the next.
     *
     * @param duration not negative
     */
    public Either<Refusal, Instant> plus(Instant start, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("working time does not run backwards: " + duration);
        }
        return withinHorizon(() -> duration.isZero() ? start : after(local(start), duration));
    }

    /** {@code dueAt} if it falls on a working day, else a refusal. */
    public Either<Refusal, Instant> appointmentOn(Instant dueAt) {
        LocalDate day = VietnamTime.day(dueAt);
        if (!calendar.knows(day)) {
            return Either.left(beyondHorizon());
        }
        return calendar.isWorkingDay(day) ? Either.right(dueAt) : Either.left(closedDay(day));
    }

    /** {@code dueAt} if it falls on a working day, else the same time of the next one. */
    public Either<Refusal, Instant> movedOffClosedDays(Instant dueAt) {
        return withinHorizon(() -> {
            LocalDateTime due = local(dueAt);
            return instant(calendar.workingDayFrom(due.toLocalDate()).atTime(due.toLocalTime()));
        });
    }

    private LocalDateTime startOfWork(LocalDateTime received) {
        LocalDate day = received.toLocalDate();
        LocalTime time = received.toLocalTime();
        if (!calendar.isWorkingDay(day) || !time.isBefore(WorkingHours.CLOSE)) {
            return calendar.workingDayFrom(day.plusDays(1)).atTime(WorkingHours.OPEN);
        }
        if (time.isBefore(WorkingHours.OPEN)) {
            return day.atTime(WorkingHours.OPEN);
        }
        boolean lunch = !time.isBefore(WorkingHours.LUNCH) && time.isBefore(WorkingHours.AFTERNOON);
        return day.atTime(lunch ? WorkingHours.AFTERNOON : time);
    }

    /** All the working time of the calendar before {@code time}, nanoseconds. */
    private long worked(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        long today = calendar.isWorkingDay(day) ? WorkingHours.workedAt(time.toLocalTime()) : 0;
        return calendar.workingDaysBefore(day) * WorkingHours.DAY + today;
    }

    private Instant after(LocalDateTime start, Duration duration) {
        long worked = worked(start) + duration.toNanos();
        // A full day ends as it closes, not as the next one opens.
        long days = Math.max(worked - 1, 0) / WorkingHours.DAY;
        return instant(calendar.workingDay(days).atTime(WorkingHours.timeAt(worked - days * WorkingHours.DAY)));
    }

    private <T> Either<Refusal, T> withinHorizon(Supplier<T> answer) {
        try {
            return Either.right(answer.get());
        } catch (BeyondHorizonException e) {
            return Either.left(beyondHorizon());
        }
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, VietnamTime.ZONE);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(VietnamTime.ZONE).toInstant();
    }

    private Refusal beyondHorizon() {
        return Refusal.conflict(
                "calendar.beyond-horizon",
                calendar.legalBasis(),
                Map.of(
                        "firstDay", calendar.firstDay().toString(),
                        "lastDay", calendar.lastDay().toString()),
                "Không tính được ngày hẹn trả: lịch làm việc chỉ có từ %s đến %s. Hãy bổ sung lịch."
                        .formatted(calendar.firstDay(), calendar.lastDay()),
                "The due date cannot be computed: the working calendar covers only %s to %s. Extend the calendar."
                        .formatted(calendar.firstDay(), calendar.lastDay()));
    }

    private Refusal closedDay(LocalDate day) {
        return Refusal.conflict(
                "calendar.closed-day",
                calendar.legalBasis(),
                Map.of("day", day.toString()),
                "Ngày %s là ngày nghỉ; không hẹn trả kết quả vào ngày nghỉ.".formatted(day),
                "%s is a day off; no appointment can be made for it.".formatted(day));
    }
}
