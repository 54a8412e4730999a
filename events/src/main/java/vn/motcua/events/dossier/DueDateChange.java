package vn.motcua.events.dossier;

import java.time.Instant;

/**
 * Which appointment (ngày hẹn trả) an event leads to. The one definition for everybody who folds events: what is late must be
 * the same in every read model.
 */
public final class DueDateChange {

    private DueDateChange() {}

    /**
     * The running appointment of a dossier after {@code event}.
     *
     * @param before the appointment until then; {@code null} where none runs
     * @return the appointment from then on; {@code null} where the procedure has no limit, before acceptance, and while the clock
     *     stands still for an answer of another agency
     */
    public static Instant after(Instant before, DossierEvent event) {
        if (event instanceof DossierReceived received) {
            return received.dueAt();
        }
        if (event instanceof DossierAccepted accepted) {
            return accepted.dueAt();
        }
        if (event instanceof AppointmentRescheduled rescheduled) {
            return rescheduled.dueAt();
        }
        if (event instanceof DueDateRecalculated recalculated) {
            // While the clock stands still the new date counts only once it runs on, which tells it again.
            return before == null ? null : recalculated.dueAt();
        }
        if (event instanceof SupplementProvided provided) {
            return provided.dueAt();
        }
        if (event instanceof PaymentConfirmed confirmed) {
            return confirmed.dueAt();
        }
        if (event instanceof ConsultationRequested requested) {
            return requested.clockStoppedUnder() == null ? before : null;
        }
        return event instanceof ConsultationAnswered answered && answered.dueAt() != null ? answered.dueAt() : before;
    }
}
