package vn.motcua.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar file")
class CalendarFileTest {

    @Test
    void covers_2010_to_2027_as_bundled() {
        WorkingCalendar calendar = CalendarFile.bundled();
        assertThat(calendar.version()).matches("vn-2010-2027-[0-9a-f]{8}");
        assertThat(calendar.firstDay()).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat(calendar.lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void names_itself_by_its_content() {
        String one = "date,kind,name,status\n2023-09-02,closed,Quốc khánh,official\n";
        String other = "date,kind,name,status\n2023-09-04,closed,Quốc khánh (nghỉ bù),official\n";
        assertThat(CalendarFile.parse("x", one).version())
                .isEqualTo(CalendarFile.parse("x", one).version())
                .isNotEqualTo(CalendarFile.parse("x", other).version());
    }

    @Test
    void is_refused_with_every_bad_line_named() {
        String bad = "date,kind,name\n2023-13-02,closed,x,official\n2023-09-02,open,x,official\n"
                + "2023-09-04,closed,x,official\n2023-09-04,closed,x,official\n";
        assertThatThrownBy(() -> CalendarFile.parse("x", bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("line 1", "line 2", "line 3", "line 5", "named twice");
    }
}
