package vn.motcua.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A working calendar")
class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFile.bundled();

    @ParameterizedTest
    @CsvSource({
        "2023-10-27, true", // a plain Friday
        "2023-10-28, false", // a plain Saturday
        "2024-02-12, false", // Tết
        "2024-05-04, true", // a Saturday that was worked back
        "2024-04-29, false", // the Monday that was given for it
        "2010-01-01, false",
        "2027-12-31, true"
    })
    void knows_which_days_are_worked(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void counts_its_working_days_without_a_gap() {
        long count = calendar.workingDaysBefore(calendar.firstDay());
        for (LocalDate day = calendar.firstDay(); !day.isAfter(calendar.lastDay()); day = day.plusDays(1)) {
            assertThat(calendar.workingDaysBefore(day)).as("%s", day).isEqualTo((int) count);
            if (calendar.isWorkingDay(day)) {
                assertThat(calendar.workingDay(count)).isEqualTo(day);
                assertThat(calendar.workingDayFrom(day)).isEqualTo(day);
                count++;
            }
        }
    }

    @Test
    void refuses_to_guess_beyond_the_days_that_it_knows() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 3)))
                .isInstanceOf(BeyondHorizonException.class)
                .hasMessageContainingAll("2010-01-01", "2027-12-31");
        assertThatThrownBy(() -> calendar.workingDaysBefore(LocalDate.of(2009, 12, 31)))
                .isInstanceOf(BeyondHorizonException.class);
        assertThatThrownBy(() -> calendar.workingDay(100_000)).isInstanceOf(BeyondHorizonException.class);
        assertThatThrownBy(() -> calendar.workingDay(-1)).isInstanceOf(BeyondHorizonException.class);
    }

    @Test
    void is_the_same_for_every_unit_as_long_as_nothing_else_is_said() {
        assertThat(calendar.of("000.00.14.H56")).isSameAs(calendar);
    }
}
