package vn.motcua.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.ChangedDay;
import vn.motcua.events.calendar.DayKind;

@DisplayName("The versions of the working calendar")
class CalendarVersionsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 22);
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final String JUSTICE = "000.00.14.H56";
    private static final WorkingCalendar ORIGINAL = CalendarFile.bundled();

    private final CalendarVersions none = CalendarVersions.startingFrom(ORIGINAL);
    private final CalendarVersions swapped = none.with(correction(
            1,
            null,
            new ChangedDay(SATURDAY, DayKind.EXTRA_WORKING, "Ngày làm bù"),
            new ChangedDay(MONDAY, DayKind.CLOSED, "Nghỉ hoán đổi")));

    @Test
    void are_the_original_until_somebody_corrects_it() {
        assertThat(none.of(null)).isSameAs(ORIGINAL);
        assertThat(none.of(JUSTICE)).isSameAs(ORIGINAL);
        assertThat(none.firstChange()).isEmpty();
    }

    @Test
    void follow_a_correction_and_leave_the_version_before_as_it_was() {
        WorkingCalendar calendar = swapped.of(null);
        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
        assertThat(calendar.version()).isEqualTo(ORIGINAL.version() + ".1");
        assertThat(calendar.legalBasis()).isEqualTo("Công văn 1");
        assertThat(none.of(null).isWorkingDay(MONDAY)).isTrue();
        assertThat(swapped.firstChange()).contains(SATURDAY);
    }

    @Test
    void know_a_correction_once() {
        assertThat(swapped.with(correction(1, null, new ChangedDay(MONDAY, DayKind.PLAIN, "x"))))
                .isSameAs(swapped);
    }

    @Test
    void bring_a_day_back_to_the_plain_week() {
        CalendarVersions withdrawn = swapped.with(correction(
                2,
                null,
                new ChangedDay(SATURDAY, DayKind.PLAIN, "Không làm bù"),
                new ChangedDay(MONDAY, DayKind.PLAIN, "Không nghỉ")));
        assertThat(withdrawn.of(null).isWorkingDay(SATURDAY)).isFalse();
        assertThat(withdrawn.of(null).isWorkingDay(MONDAY)).isTrue();
        assertThat(withdrawn.of(null).version()).isEqualTo(ORIGINAL.version() + ".2");
    }

    @Test
    void differ_for_a_unit_that_works_when_others_do_not() {
        LocalDate own = LocalDate.of(2026, 9, 5);
        CalendarVersions versions =
                swapped.with(correction(2, JUSTICE, new ChangedDay(own, DayKind.EXTRA_WORKING, "Trực tiếp nhận")));
        assertThat(versions.of(JUSTICE).isWorkingDay(own)).isTrue();
        assertThat(versions.of(JUSTICE).isWorkingDay(MONDAY)).isFalse();
        assertThat(versions.of(JUSTICE).version()).isEqualTo(ORIGINAL.version() + ".1/" + JUSTICE + ".1");
        assertThat(versions.of("000.00.06.H56").isWorkingDay(own)).isFalse();
        assertThat(versions.units()).containsExactly(JUSTICE);
        CalendarVersions later = versions.with(correction(3, null, new ChangedDay(own, DayKind.CLOSED, "Nghỉ")));
        assertThat(later.of(JUSTICE).isWorkingDay(own)).isTrue();
        assertThat(later.of(JUSTICE).legalBasis()).isEqualTo("Công văn 3");
    }

    @Test
    void reach_to_the_end_of_a_year_that_was_added() {
        WorkingCalendar longer = none.with(correction(
                        1, null, new ChangedDay(LocalDate.of(2028, 1, 3), DayKind.CLOSED, "Tết Dương lịch (nghỉ bù)")))
                .of(null);
        assertThat(longer.lastDay()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(longer.isWorkingDay(LocalDate.of(2028, 1, 3))).isFalse();
        assertThat(longer.isWorkingDay(LocalDate.of(2028, 1, 4))).isTrue();
    }

    @Test
    void are_entered_into_the_book_of_a_node() {
        CalendarBook book = new CalendarBook(ORIGINAL);
        book.enter(correction(1, null, new ChangedDay(MONDAY, DayKind.CLOSED, "x")));
        book.enter(correction(1, null, new ChangedDay(MONDAY, DayKind.CLOSED, "x")));
        assertThat(book.versions().corrections()).hasSize(1);
        assertThat(book.of(JUSTICE).isWorkingDay(MONDAY)).isFalse();
    }

    private static CalendarCorrected correction(int number, String department, ChangedDay... days) {
        return new CalendarCorrected(number, department, List.of(days), "Công văn " + number, "x");
    }
}
