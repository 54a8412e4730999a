package vn.motcua.command.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.command.Refusal;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("Working time")
class WorkingTimeTest {

    private final WorkingTime time = new WorkingTime(CalendarFile.bundled());

    @ParameterizedTest(name = "{0} + {1} {2} = {3}: {4}")
    @CsvFileSource(resources = "/workingtime/worked-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void sets_the_appointment(LocalDateTime received, int amount, TimeLimit.Unit unit, LocalDateTime due, String why) {
        assertThat(time.dueAt(instant(received), new TimeLimit(amount, unit)).get())
                .as(why)
                .contains(instant(due));
    }

    @ParameterizedTest(name = "due {0}, waited {1} to {2}: {3}, {4}")
    @CsvFileSource(resources = "/workingtime/worked-pauses.csv", delimiter = '|', numLinesToSkip = 1)
    void moves_the_appointment_by_the_working_time_waited(
            LocalDateTime due, LocalDateTime paused, LocalDateTime resumed, LocalDateTime moved, String why) {
        Duration waited = time.between(instant(paused), instant(resumed)).get();
        assertThat(time.plus(instant(due), waited).get()).as(why).isEqualTo(instant(moved));
    }

    @Test
    void sets_no_appointment_for_a_procedure_without_limit() {
        assertThat(time.dueAt(Instant.EPOCH, new TimeLimit(0, TimeLimit.Unit.NONE))
                        .get())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-30T09:00, 2, WORKING_DAYS",
        "2009-12-31T09:00, 5, WORKING_DAYS",
        "2040-01-01T09:00, 1, WORKING_DAYS",
        "2027-12-31T17:00, 0, SAME_DAY",
        "2027-12-31T16:00, 2, WORKING_HOURS",
        "2027-12-25T09:00, 10, CALENDAR_DAYS",
        "2027-01-04T09:00, 2147483647, WORKING_DAYS"
    })
    void refuses_to_guess_beyond_the_days_that_the_calendar_knows(
            LocalDateTime received, int amount, TimeLimit.Unit unit) {
        Refusal refusal =
                time.dueAt(instant(received), new TimeLimit(amount, unit)).getLeft();
        assertThat(refusal.rule()).isEqualTo("calendar.beyond-horizon");
        assertThat(refusal.parameters()).containsEntry("firstDay", "2010-01-01").containsEntry("lastDay", "2027-12-31");
        assertThat(refusal.vietnamese()).contains("2027-12-31");
        assertThat(refusal.english()).contains("2027-12-31");
    }

    @Test
    void refuses_to_count_a_wait_that_leaves_the_calendar() {
        Instant last = instant(LocalDateTime.parse("2027-12-31T09:00"));
        assertThat(time.between(last, instant(LocalDateTime.parse("2028-01-03T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.beyond-horizon");
        assertThat(time.plus(last, Duration.ofHours(8)).getLeft().rule()).isEqualTo("calendar.beyond-horizon");
        assertThat(time.movedOffClosedDays(instant(LocalDateTime.parse("2028-01-01T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.beyond-horizon");
    }

    @Test
    void is_nothing_from_a_later_to_an_earlier_instant_and_never_runs_backwards() {
        Instant monday = instant(LocalDateTime.parse("2023-10-30T09:00"));
        assertThat(time.between(monday, monday.minusSeconds(7_200)).get()).isZero();
        assertThatThrownBy(() -> time.plus(monday, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaves_an_appointment_alone_that_nothing_moves_wherever_it_lies() {
        Instant sunday = instant(LocalDateTime.parse("2023-10-29T20:15"));
        assertThat(time.plus(sunday, Duration.ZERO).get()).isEqualTo(sunday);
    }

    @Test
    void accepts_appointments_on_working_days_only() {
        assertThat(time.appointmentOn(instant(LocalDateTime.parse("2023-10-30T09:00")))
                        .isRight())
                .isTrue();
        assertThat(time.appointmentOn(instant(LocalDateTime.parse("2023-10-28T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.closed-day");
        assertThat(time.appointmentOn(instant(LocalDateTime.parse("2028-01-03T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.beyond-horizon");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-29T09:00, 2024-05-02T09:00",
        "2024-05-04T09:00, 2024-05-04T09:00",
        "2024-05-05T09:00, 2024-05-06T09:00"
    })
    void moves_an_appointment_off_closed_days_and_keeps_its_hour(LocalDateTime due, LocalDateTime moved) {
        assertThat(time.movedOffClosedDays(instant(due)).get()).isEqualTo(instant(moved));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(VietnamTime.ZONE).toInstant();
    }
}
