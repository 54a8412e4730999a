package vn.motcua.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.command.Refusal;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The working calendar")
class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFile.bundled();

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // The one due date known from a real receipt: 000.00.06.H56-231027-0361.
        "2023-10-27T09:32, 5, WORKING_DAYS, 2023-11-03T09:32",
        // Outside working hours: counted from when they next begin.
        "2023-10-27T06:00, 1, WORKING_DAYS, 2023-10-30T07:00",
        "2023-10-27T12:10, 1, WORKING_DAYS, 2023-10-30T13:30",
        "2023-10-27T17:00, 1, WORKING_DAYS, 2023-10-31T07:00",
        "2023-10-28T10:00, 1, WORKING_DAYS, 2023-10-31T07:00",
        // Over Tết 2021 (10 to 16 February) and the double holiday of 2021.
        "2021-02-09T08:00, 2, WORKING_DAYS, 2021-02-18T08:00",
        "2021-04-29T08:00, 1, WORKING_DAYS, 2021-05-04T08:00",
        // Monday 29 April 2024 was given for Saturday 4 May, which was worked.
        "2024-04-26T08:00, 1, WORKING_DAYS, 2024-05-02T08:00",
        "2024-05-03T08:00, 1, WORKING_DAYS, 2024-05-04T08:00",
        // Calendar days run through weekends, but do not end on one.
        "2023-10-27T09:32, 10, CALENDAR_DAYS, 2023-11-06T09:32",
        "2023-10-27T09:32, 8, CALENDAR_DAYS, 2023-11-06T09:32",
        "2023-10-27T09:32, 9, CALENDAR_DAYS, 2023-11-06T09:32",
        "2023-10-27T09:32, 4, CALENDAR_DAYS, 2023-10-31T09:32",
        // Same day, unless received after 15:00.
        "2023-10-27T15:00, 0, SAME_DAY, 2023-10-27T17:00",
        "2023-10-27T15:01, 0, SAME_DAY, 2023-10-30T17:00",
        "2023-10-28T15:01, 0, SAME_DAY, 2023-10-30T17:00",
        // Working hours skip lunch, nights and weekends.
        "2023-10-27T09:00, 2, WORKING_HOURS, 2023-10-27T11:00",
        "2023-10-27T11:00, 1, WORKING_HOURS, 2023-10-27T14:00",
        "2023-10-27T16:00, 8, WORKING_HOURS, 2023-10-30T16:00",
        "2023-10-27T07:00, 8, WORKING_HOURS, 2023-10-27T17:00",
        "2023-10-27T07:00, 9, WORKING_HOURS, 2023-10-30T08:00"
    })
    void sets_the_appointment(LocalDateTime received, int amount, TimeLimit.Unit unit, LocalDateTime due) {
        assertThat(calendar.dueAt(instant(received), new TimeLimit(amount, unit))
                        .get())
                .contains(instant(due));
    }

    @Test
    void sets_no_appointment_for_a_procedure_without_limit() {
        assertThat(calendar.dueAt(Instant.EPOCH, new TimeLimit(0, TimeLimit.Unit.NONE))
                        .get())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-12-30T09:00, 2", "2009-12-31T09:00, 5", "2040-01-01T09:00, 1"})
    void refuses_to_guess_beyond_the_days_that_it_knows(LocalDateTime received, int days) {
        Refusal refusal = calendar.dueAt(instant(received), new TimeLimit(days, TimeLimit.Unit.WORKING_DAYS))
                .getLeft();
        assertThat(refusal.rule()).isEqualTo("calendar.beyond-horizon");
        assertThat(refusal.parameters()).containsEntry("firstDay", "2010-01-01").containsEntry("lastDay", "2027-12-31");
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "due {0}, waited {1} to {2}: {3}")
    @CsvSource({
        "2023-11-06T09:32, 2023-10-30T08:00, 2023-11-01T16:00, 2023-11-08T09:32",
        "2023-11-06T09:32, 2023-10-30T08:00, 2023-10-30T16:00, 2023-11-06T09:32",
        // Friday evening to Monday morning is one working day.
        "2023-11-06T09:32, 2023-10-27T16:00, 2023-10-30T08:00, 2023-11-07T09:32"
    })
    void moves_the_appointment_by_the_working_days_waited(
            LocalDateTime due, LocalDateTime paused, LocalDateTime resumed, LocalDateTime moved) {
        assertThat(calendar.postpone(instant(due), instant(paused), instant(resumed))
                        .get())
                .isEqualTo(instant(moved));
    }

    @Test
    void accepts_appointments_on_working_days_only() {
        assertThat(calendar.appointmentOn(instant(LocalDateTime.parse("2023-10-30T09:00")))
                        .isRight())
                .isTrue();
        assertThat(calendar.appointmentOn(instant(LocalDateTime.parse("2023-10-28T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.closed-day");
        assertThat(calendar.appointmentOn(instant(LocalDateTime.parse("2028-01-03T09:00")))
                        .getLeft()
                        .rule())
                .isEqualTo("calendar.beyond-horizon");
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(VietnamTime.ZONE).toInstant();
    }
}
