package vn.motcua.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The status of a dossier")
class StatusChangeTest {

    private static final String CODE = "H56-231027-0001";
    private static final Officer OFFICER = new Officer("officer-chi", null, "H56", null);

    @Test
    void follows_a_plain_life_from_submission_to_delivery() {
        DossierStatus status = null;
        for (DossierEvent event : List.of(
                new DossierSubmitted(CODE, null, null, null, null, null, null),
                new DossierAccepted(CODE, null, null, null),
                new StepAssigned(CODE, 1, "Thẩm định", OFFICER, null),
                new StepCompleted(CODE, 1, "Thẩm định", OFFICER, null, null),
                new ResultIssued(CODE, Outcome.GRANTED, null, null, null),
                new ResultDelivered(CODE, null, Channel.COUNTER))) {
            status = StatusChange.after(status, event);
        }
        assertThat(status).isEqualTo(DossierStatus.RESULT_DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "RECEIVED", "IN_PROGRESS"})
    void comes_back_to_where_it_was_after_a_supplement_and_after_a_payment(DossierStatus before) {
        DossierStatus asked = StatusChange.after(before, new SupplementRequested(CODE, null, "thiếu", before, null));
        assertThat(asked).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(StatusChange.after(asked, new SupplementProvided(CODE, null, before, null, null)))
                .isEqualTo(before);
        DossierStatus owed = StatusChange.after(before, new PaymentRequested(CODE, null, before));
        assertThat(owed).isEqualTo(DossierStatus.PAYMENT_REQUIRED);
        assertThat(StatusChange.after(owed, new PaymentConfirmed(CODE, 1, "x", "CASH", before, null, null)))
                .isEqualTo(before);
    }

    @Test
    void ends_when_it_is_refused_withdrawn_or_stopped() {
        assertThat(StatusChange.after(DossierStatus.SUBMITTED, new DossierRefused(CODE, "x", "y")))
                .isEqualTo(DossierStatus.NOT_ACCEPTED);
        assertThat(StatusChange.after(DossierStatus.IN_PROGRESS, new DossierWithdrawn(CODE, null)))
                .isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(StatusChange.after(DossierStatus.IN_PROGRESS, new DossierStopped(CODE, "x")))
                .isEqualTo(DossierStatus.STOPPED);
    }

    @Test
    void is_in_progress_again_after_a_recall() {
        assertThat(StatusChange.after(DossierStatus.FINISHED, new ResultRecalled(CODE, "x")))
                .isEqualTo(DossierStatus.IN_PROGRESS);
    }

    @Test
    void stays_finished_when_an_imported_history_tells_of_later_steps() {
        assertThat(StatusChange.after(
                        DossierStatus.FINISHED, new StepCompleted(CODE, 9, "Lưu trữ", OFFICER, null, null)))
                .isEqualTo(DossierStatus.FINISHED);
    }

    @ParameterizedTest
    @EnumSource
    void is_left_alone_by_corrections_consultations_reschedules_and_erasure(DossierStatus before) {
        for (DossierEvent event : List.of(
                new CorrectionRejected(CODE, 1, "x"),
                new ConsultationAnswered(CODE, 1, new Department("H56", "Sở"), "x", null, null),
                new DueDateRecalculated(CODE, Instant.EPOCH, Instant.EPOCH, "x", "y"),
                new DossierBecameOverdue(CODE, Instant.EPOCH, Instant.EPOCH),
                new StepBecameOverdue(CODE, 1, "x", OFFICER, Instant.EPOCH, Instant.EPOCH),
                new AppointmentRescheduled(CODE, Instant.EPOCH, Instant.EPOCH, "x", "y"),
                new ApplicantDataErased(CODE, "x", "y"))) {
            assertThat(StatusChange.after(before, event)).isEqualTo(before);
        }
    }
}
