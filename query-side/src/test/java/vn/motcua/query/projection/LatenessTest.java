package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Late")
class LatenessTest {

    private static final Instant DUE = Instant.parse("2021-03-02T02:00:00Z");

    /** 23:59:59 of the appointment's day in Vietnam. */
    private static final Instant LAST_SECOND = Instant.parse("2021-03-02T16:59:59Z");

    @Test
    void is_a_later_day_in_vietnam_and_not_a_later_hour() {
        assertThat(Lateness.late(LAST_SECOND, DUE)).isFalse();
        assertThat(Lateness.late(LAST_SECOND.plusSeconds(1), DUE)).isTrue();
    }

    @Test
    void is_nothing_that_has_no_appointment() {
        assertThat(Lateness.late(LAST_SECOND, null)).isFalse();
    }

    @Test
    void is_the_same_for_one_dossier_and_for_a_search() {
        assertThat(DUE.isBefore(Lateness.missedBefore(LAST_SECOND))).isFalse();
        assertThat(DUE.isBefore(Lateness.missedBefore(LAST_SECOND.plusSeconds(1))))
                .isTrue();
    }
}
