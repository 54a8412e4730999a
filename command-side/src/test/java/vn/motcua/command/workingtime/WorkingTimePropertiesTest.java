package vn.motcua.command.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

/** Drawn from a fixed seed, so that a failure names a case that fails again. */
@DisplayName("Whatever the day and the limit, working time")
class WorkingTimePropertiesTest {

    private static final long SEED = 20231027;
    private static final int DRAWS = 1_000;
    private static final WorkingCalendar CALENDAR = CalendarFile.bundled();
    private static final WorkingTime TIME = new WorkingTime(CALENDAR);

    @Test
    void never_sets_an_appointment_outside_working_days_and_hours() {
        draws().forEach(draw -> {
            Instant received = draw.instant();
            int amount = draw.amount();
            TimeLimit.Unit unit = draw.unit();
            LocalDateTime due = due(received, amount, unit);
            assertThat(CALENDAR.isWorkingDay(due.toLocalDate())).as("%s", draw).isTrue();
            assertThat(due.toLocalTime()).as("%s", draw).isBetween(LocalTime.of(7, 0), LocalTime.of(17, 0));
            assertThat(due.atZone(VietnamTime.ZONE).toInstant()).as("%s", draw).isAfter(received);
        });
    }

    @Test
    void counts_working_days_as_a_walk_over_the_days_does() {
        draws().forEach(draw -> {
            Instant received = draw.instant();
            int amount = draw.amount();
            LocalDateTime one = due(received, 1, TimeLimit.Unit.WORKING_DAYS);
            LocalDate due = due(received, amount, TimeLimit.Unit.WORKING_DAYS).toLocalDate();
            long counted = one.toLocalDate()
                    .datesUntil(due.plusDays(1))
                    .filter(CALENDAR::isWorkingDay)
                    .count();
            assertThat(counted).as("%s", draw).isEqualTo(amount);
        });
    }

    @Test
    void gives_a_longer_limit_no_earlier_appointment() {
        draws().forEach(draw -> {
            Instant received = draw.instant();
            int amount = draw.amount();
            TimeLimit.Unit unit = draw.unit();
            assertThat(due(received, amount + 1, unit)).as("%s", draw).isAfterOrEqualTo(due(received, amount, unit));
        });
    }

    @Test
    void gives_a_later_intake_no_earlier_appointment() {
        draws().forEach(draw -> {
            Instant received = draw.instant();
            int amount = draw.amount();
            TimeLimit.Unit unit = draw.unit();
            LocalDateTime earlier = due(received, amount, unit);
            LocalDateTime later = due(received.plus(draw.minutesLater(), ChronoUnit.MINUTES), amount, unit);
            if (unit == TimeLimit.Unit.CALENDAR_DAYS) {
                // Two intakes that move on to the same working day keep their own times of day.
                assertThat(later.toLocalDate()).as("%s", draw).isAfterOrEqualTo(earlier.toLocalDate());
            } else {
                assertThat(later).as("%s", draw).isAfterOrEqualTo(earlier);
            }
        });
    }

    @Test
    void reads_eight_working_hours_as_one_working_day() {
        draws().forEach(draw -> {
            Instant received = draw.instant();
            assertThat(due(received, 80, TimeLimit.Unit.WORKING_HOURS).toLocalDate())
                    .as("%s", draw)
                    .isIn(
                            due(received, 10, TimeLimit.Unit.WORKING_DAYS).toLocalDate(),
                            // Received as the day begins, the last hour ends as the day before ends.
                            due(received, 9, TimeLimit.Unit.WORKING_DAYS).toLocalDate());
        });
    }

    @Test
    void moves_an_appointment_in_two_waits_as_far_as_in_one() {
        draws().forEach(draw -> {
            Instant paused = draw.instant();
            Instant between = paused.plus(draw.firstWait(), ChronoUnit.MINUTES);
            Instant resumed = between.plus(draw.secondWait(), ChronoUnit.MINUTES);
            Instant dueAt = instant(due(paused, 5, TimeLimit.Unit.WORKING_DAYS));
            assertThat(moved(moved(dueAt, paused, between), between, resumed))
                    .as("%s", draw)
                    .isEqualTo(moved(dueAt, paused, resumed));
        });
    }

    @Test
    void adds_up() {
        draws().forEach(draw -> {
            Duration first = Duration.ofMinutes(draw.firstWait());
            Duration second = Duration.ofMinutes(draw.secondWait());
            Instant inTwo =
                    TIME.plus(TIME.plus(draw.instant(), first).get(), second).get();
            assertThat(inTwo)
                    .as("%s", draw)
                    .isEqualTo(TIME.plus(draw.instant(), first.plus(second)).get());
        });
    }

    @Test
    void measures_what_it_added() {
        draws().forEach(draw -> {
            Duration added = Duration.ofMinutes(draw.firstWait());
            Instant later = TIME.plus(draw.instant(), added).get();
            assertThat(TIME.between(draw.instant(), later).get()).as("%s", draw).isEqualTo(added);
        });
    }

    @Test
    void moves_a_later_appointment_no_less_far() {
        draws().forEach(draw -> {
            Duration added = Duration.ofMinutes(draw.firstWait());
            Instant later = draw.instant().plus(draw.minutesLater(), ChronoUnit.MINUTES);
            assertThat(TIME.plus(later, added).get())
                    .as("%s", draw)
                    .isAfterOrEqualTo(TIME.plus(draw.instant(), added).get());
        });
    }

    @Test
    void is_not_moved_by_a_pause_of_nothing() {
        draws().forEach(draw -> {
            Instant dueAt = instant(due(draw.instant(), draw.amount(), draw.unit()));
            assertThat(moved(dueAt, draw.instant(), draw.instant()))
                    .as("%s", draw)
                    .isEqualTo(dueAt);
        });
    }

    @Test
    void never_moves_an_appointment_to_a_closed_day_or_hour() {
        draws().forEach(draw -> {
            Instant dueAt = instant(due(draw.instant(), draw.amount(), draw.unit()));
            Instant resumed = draw.instant().plus(draw.firstWait(), ChronoUnit.MINUTES);
            LocalDateTime moved = LocalDateTime.ofInstant(moved(dueAt, draw.instant(), resumed), VietnamTime.ZONE);
            assertThat(CALENDAR.isWorkingDay(moved.toLocalDate()))
                    .as("%s", draw)
                    .isTrue();
            assertThat(moved.toLocalTime()).as("%s", draw).isBetween(LocalTime.of(7, 0), LocalTime.of(17, 0));
        });
    }

    @Test
    void is_what_a_walk_over_the_minutes_counts() {
        draws().limit(100).forEach(draw -> {
            LocalDateTime from = LocalDateTime.ofInstant(draw.instant(), VietnamTime.ZONE);
            LocalDateTime to = from.plusMinutes(draw.firstWait());
            long walked = 0;
            for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
                LocalTime clock = minute.toLocalTime();
                boolean morning = !clock.isBefore(LocalTime.of(7, 0)) && clock.isBefore(LocalTime.of(11, 30));
                boolean afternoon = !clock.isBefore(LocalTime.of(13, 30)) && clock.isBefore(LocalTime.of(17, 0));
                walked += CALENDAR.isWorkingDay(minute.toLocalDate()) && (morning || afternoon) ? 1 : 0;
            }
            assertThat(TIME.between(instant(from), instant(to)).get())
                    .as("%s", draw)
                    .isEqualTo(Duration.ofMinutes(walked));
        });
    }

    /**
     * One case.
     *
     * @param instant from 2010 to 2026
     * @param amount of the limit, 1 to 60
     * @param minutesLater 0 to 100,000
     * @param firstWait minutes, 0 to 30,000
     * @param secondWait minutes, 0 to 30,000
     */
    private record Draw(
            Instant instant, int amount, TimeLimit.Unit unit, int minutesLater, int firstWait, int secondWait) {}

    private static Stream<Draw> draws() {
        Random random = new Random(SEED);
        List<TimeLimit.Unit> units =
                List.of(TimeLimit.Unit.WORKING_DAYS, TimeLimit.Unit.CALENDAR_DAYS, TimeLimit.Unit.WORKING_HOURS);
        return Stream.generate(() -> new Draw(
                        LocalDate.of(2010, 1, 1)
                                .plusDays(random.nextInt(365 * 17))
                                .atStartOfDay()
                                .plusMinutes(random.nextInt(24 * 60))
                                .atZone(VietnamTime.ZONE)
                                .toInstant(),
                        1 + random.nextInt(60),
                        units.get(random.nextInt(units.size())),
                        random.nextInt(100_001),
                        random.nextInt(30_001),
                        random.nextInt(30_001)))
                .limit(DRAWS);
    }

    private static LocalDateTime due(Instant received, int amount, TimeLimit.Unit unit) {
        return LocalDateTime.ofInstant(
                TIME.dueAt(received, new TimeLimit(amount, unit)).get().orElseThrow(), VietnamTime.ZONE);
    }

    private static Instant moved(Instant dueAt, Instant paused, Instant resumed) {
        return TIME.plus(dueAt, TIME.between(paused, resumed).get()).get();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(VietnamTime.ZONE).toInstant();
    }
}
