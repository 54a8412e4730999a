package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.events.dossier.DossierStatus.FINISHED;
import static vn.motcua.events.dossier.DossierStatus.IN_PROGRESS;
import static vn.motcua.events.dossier.DossierStatus.RESULT_DELIVERED;
import static vn.motcua.events.dossier.DossierStatus.STOPPED;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("A dossier's end")
class EndingTest {

    private static final Instant AT = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);

    @Test
    void is_reached_in_3_7_8_9_and_10() {
        assertThat(Arrays.stream(DossierStatus.values()).filter(Ending::reached).map(DossierStatus::code))
                .containsExactly(3, 7, 8, 9, 10);
    }

    @Test
    void is_when_the_result_is_there_and_not_when_it_is_handed_over() {
        assertThat(Ending.after(IN_PROGRESS, null, FINISHED, AT)).isEqualTo(AT);
        assertThat(Ending.after(FINISHED, AT, RESULT_DELIVERED, LATER)).isEqualTo(AT);
        assertThat(Ending.after(STOPPED, AT, STOPPED, LATER)).isEqualTo(AT);
    }

    @Test
    void is_taken_back_with_the_result() {
        assertThat(Ending.after(FINISHED, AT, IN_PROGRESS, LATER)).isNull();
        assertThat(Ending.after(IN_PROGRESS, null, FINISHED, LATER)).isEqualTo(LATER);
    }
}
