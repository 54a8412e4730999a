package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.Lives;

@DisplayName("A dossier's status")
class StatusTransitionTest {

    private static final String CODE = "000.00.14.H56-210301-0001";
    private static final Instant AT = Instant.parse("2021-03-01T02:00:00Z");

    private static DossierStatus after(DossierStatus before, vn.motcua.events.dossier.DossierEvent event) {
        return StatusTransition.after(before, event);
    }

    @Test
    void begins_with_the_intake() {
        assertThat(after(null, Lives.submitted(CODE, JUSTICE, "A", "x"))).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(after(null, Lives.received(CODE, JUSTICE, "A", "x"))).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void follows_what_the_event_says() {
        DossierStatus before = DossierStatus.SUBMITTED;

        assertThat(after(before, new DossierAccepted(CODE, Lives.RECORD, null, null)))
                .isEqualTo(DossierStatus.RECEIVED);
        assertThat(after(before, new DossierRefused(CODE, "r", "b"))).isEqualTo(DossierStatus.NOT_ACCEPTED);
        assertThat(after(before, new SupplementRequested(CODE, List.of(), "r", before, null)))
                .isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(after(before, new PaymentRequested(CODE, List.of(), before)))
                .isEqualTo(DossierStatus.PAYMENT_REQUIRED);
        assertThat(after(before, new DossierWithdrawn(CODE, null))).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(after(before, new DossierStopped(CODE, "r"))).isEqualTo(DossierStatus.STOPPED);
        assertThat(after(before, Lives.granted(CODE))).isEqualTo(DossierStatus.FINISHED);
        assertThat(after(before, new ResultRecalled(CODE, "r"))).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(after(before, new ResultDelivered(CODE, null, Channel.COUNTER)))
                .isEqualTo(DossierStatus.RESULT_DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {"SUBMITTED", "RECEIVED", "IN_PROGRESS"})
    void comes_back_to_where_it_waited_from(DossierStatus from) {
        assertThat(after(DossierStatus.SUPPLEMENT_REQUIRED, new SupplementProvided(CODE, List.of(), from, null)))
                .isEqualTo(from);
        assertThat(after(DossierStatus.PAYMENT_REQUIRED, new PaymentConfirmed(CODE, 1, "r", "CASH", from, null)))
                .isEqualTo(from);
    }

    @Test
    void is_in_progress_from_the_first_step_on() {
        assertThat(after(DossierStatus.RECEIVED, Lives.assigned(CODE, 1, "s", HOA)))
                .isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(after(DossierStatus.RECEIVED, Lives.completed(CODE, 1, "s", HOA)))
                .isEqualTo(DossierStatus.IN_PROGRESS);
    }

    @Test
    void is_not_moved_by_a_step_that_a_history_tells_after_the_end() {
        assertThat(after(DossierStatus.FINISHED, Lives.started(CODE, 1, "s", HOA)))
                .isEqualTo(DossierStatus.FINISHED);
    }

    @Test
    void ends_when_the_result_is_there_and_not_when_it_is_handed_over() {
        Instant later = AT.plusSeconds(60);

        assertThat(StatusTransition.endedAt(DossierStatus.IN_PROGRESS, null, DossierStatus.FINISHED, AT))
                .isEqualTo(AT);
        assertThat(StatusTransition.endedAt(DossierStatus.FINISHED, AT, DossierStatus.RESULT_DELIVERED, later))
                .isEqualTo(AT);
        assertThat(StatusTransition.endedAt(DossierStatus.FINISHED, AT, DossierStatus.IN_PROGRESS, later))
                .isNull();
        assertThat(StatusTransition.endedAt(DossierStatus.STOPPED, AT, DossierStatus.STOPPED, later))
                .isEqualTo(AT);
    }
}
