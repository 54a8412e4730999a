package vn.motcua.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

@Label("Whatever the day and the limit, the working calendar")
class WorkingCalendarPropertiesTest {

    private static final String SEED = "20231027";
    private static final WorkingCalendar CALENDAR = CalendarFile.bundled();

    @Property(seed = SEED)
    void never_sets_an_appointment_outside_working_days_and_hours(
            @ForAll("instants") Instant received,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll("units") TimeLimit.Unit unit) {
        LocalDateTime due = due(received, amount, unit);
        assertThat(CALENDAR.isWorkingDay(due.toLocalDate())).isTrue();
        assertThat(due.toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(17, 0));
        assertThat(due.atZone(VietnamTime.ZONE).toInstant()).isAfter(received);
    }

    @Property(seed = SEED)
    void counts_working_days_as_a_walk_over_the_days_does(
            @ForAll("instants") Instant received, @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDateTime one = due(received, 1, TimeLimit.Unit.WORKING_DAYS);
        LocalDate due = due(received, amount, TimeLimit.Unit.WORKING_DAYS).toLocalDate();
        long counted = one.toLocalDate()
                .datesUntil(due.plusDays(1))
                .filter(CALENDAR::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(amount);
    }

    @Property(seed = SEED)
    void gives_a_longer_limit_no_earlier_appointment(
            @ForAll("instants") Instant received,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll("units") TimeLimit.Unit unit) {
        assertThat(due(received, amount + 1, unit)).isAfterOrEqualTo(due(received, amount, unit));
    }

    @Property(seed = SEED)
    void gives_a_later_intake_no_earlier_appointment(
            @ForAll("instants") Instant received,
            @ForAll @IntRange(min = 0, max = 100_000) int minutesLater,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll("units") TimeLimit.Unit unit) {
        LocalDateTime earlier = due(received, amount, unit);
        LocalDateTime later = due(received.plus(minutesLater, ChronoUnit.MINUTES), amount, unit);
        if (unit == TimeLimit.Unit.CALENDAR_DAYS) {
            // Two intakes that move on to the same working day keep their own times of day.
            assertThat(later.toLocalDate()).isAfterOrEqualTo(earlier.toLocalDate());
        } else {
            assertThat(later).isAfterOrEqualTo(earlier);
        }
    }

    @Property(seed = SEED)
    void reads_eight_working_hours_as_one_working_day(@ForAll("instants") Instant received) {
        assertThat(due(received, 80, TimeLimit.Unit.WORKING_HOURS).toLocalDate())
                .isIn(
                        due(received, 10, TimeLimit.Unit.WORKING_DAYS).toLocalDate(),
                        // Received as the day begins, the last hour ends as the day before ends.
                        due(received, 9, TimeLimit.Unit.WORKING_DAYS).toLocalDate());
    }

    @Property(seed = SEED)
    void moves_an_appointment_in_two_waits_as_far_as_in_one(
            @ForAll("instants") Instant paused,
            @ForAll @IntRange(min = 0, max = 20) int first,
            @ForAll @IntRange(min = 0, max = 20) int second) {
        Instant between = paused.plus(first, ChronoUnit.DAYS);
        Instant resumed = between.plus(second, ChronoUnit.DAYS);
        Instant dueAt = due(paused, 5, TimeLimit.Unit.WORKING_DAYS)
                .atZone(VietnamTime.ZONE)
                .toInstant();
        Instant once = CALENDAR.postpone(dueAt, paused, resumed).get();
        Instant twice = CALENDAR.postpone(
                        CALENDAR.postpone(dueAt, paused, between).get(), between, resumed)
                .get();
        assertThat(twice).isEqualTo(once);
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 365 * 17);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Combinators.combine(days, minutes)
                .as((day, minute) -> LocalDate.of(2010, 1, 1)
                        .plusDays(day)
                        .atStartOfDay()
                        .plusMinutes(minute)
                        .atZone(VietnamTime.ZONE)
                        .toInstant());
    }

    @Provide
    Arbitrary<TimeLimit.Unit> units() {
        return Arbitraries.of(TimeLimit.Unit.WORKING_DAYS, TimeLimit.Unit.CALENDAR_DAYS, TimeLimit.Unit.WORKING_HOURS);
    }

    private static LocalDateTime due(Instant received, int amount, TimeLimit.Unit unit) {
        return LocalDateTime.ofInstant(
                CALENDAR.dueAt(received, new TimeLimit(amount, unit)).get().orElseThrow(), VietnamTime.ZONE);
    }
}
