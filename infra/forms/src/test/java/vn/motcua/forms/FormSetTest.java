package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormSetTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 14);

    @Test
    void the_circular_of_2025_takes_over_on_its_day() {
        assertThat(FormSet.on(LAST_DAY)).isEqualTo(FormSet.TT_01_2018);
        assertThat(FormSet.on(LAST_DAY.plusDays(1))).isEqualTo(FormSet.TT_03_2025);
        assertThat(FormSet.on(LocalDate.of(2015, 1, 1))).isEqualTo(FormSet.TT_01_2018);
    }

    @Test
    void the_notice_of_stopping_is_new_and_moves_the_numbers_after_it() {
        assertThat(FormSet.TT_01_2018.number(FormKind.STOPPING_NOTICE)).isEmpty();
        assertThat(FormSet.TT_01_2018.number(FormKind.CONTROL_SHEET)).contains(5);
        assertThat(FormSet.TT_03_2025.number(FormKind.STOPPING_NOTICE)).contains(5);
        assertThat(FormSet.TT_03_2025.number(FormKind.CONTROL_SHEET)).contains(6);
        assertThat(FormSet.TT_01_2018.number(FormKind.REGISTER)).contains(6);
        assertThat(FormSet.TT_03_2025.number(FormKind.REGISTER)).contains(7);
    }

    @Test
    void the_apology_has_another_title_in_each_set() {
        assertThat(Samples.apology(LAST_DAY).title()).isEqualTo("Phiếu xin lỗi và hẹn lại ngày trả kết quả");
        assertThat(Samples.apology(LAST_DAY.plusDays(1)).title()).contains("đề nghị gia hạn");
    }

    @Test
    void timeliness_counts_by_days_in_vietnam() {
        Instant due = Instant.parse("2023-11-03T02:32:00Z");
        assertThat(Timeliness.of(Instant.parse("2023-11-02T16:59:59Z"), due)).isEqualTo(Timeliness.EARLY);
        assertThat(Timeliness.of(Instant.parse("2023-11-02T17:00:00Z"), due)).isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.of(Instant.parse("2023-11-03T16:59:59Z"), due)).isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.of(Instant.parse("2023-11-03T17:00:00Z"), due)).isEqualTo(Timeliness.LATE);
        assertThat(Timeliness.of(due, null)).isNull();
    }
}
