package vn.motcua.query.projection;

import java.time.Instant;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

/** What an event does to a dossier's status (trạng thái hồ sơ); the events say it, here it is read off in one place. */
public final class StatusTransition {

    private StatusTransition() {}

    /**
     * The status after an event.
     *
     * @param before the status until then; {@code null} before the intake
     */
    public static DossierStatus after(DossierStatus before, DossierEvent event) {
        DossierStatus told = told(event);
        if (told != null) {
            return told;
        }
        // A step puts a dossier that was only taken in to work. Imported histories have steps after the end, too:
        // those change nothing.
        return isStep(event) && before == DossierStatus.RECEIVED ? DossierStatus.IN_PROGRESS : before;
    }

    /** Whether the dossier has come to its end: the result is there, or there will be none. */
    public static boolean ended(DossierStatus status) {
        return status.terminal() || status == DossierStatus.FINISHED;
    }

    /**
     * When the dossier came to its end, seen after a move.
     *
     * @param before the status until the move
     * @param endedAt when it had ended by then; {@code null} while it was open
     * @param next the status from now on
     * @param at the instant of the move
     * @return {@code null} while it is open; a result that is handed over was there before, and keeps its instant
     */
    public static Instant endedAt(DossierStatus before, Instant endedAt, DossierStatus next, Instant at) {
        if (!ended(next)) {
            return null;
        }
        boolean stays = next == before || next == DossierStatus.RESULT_DELIVERED;
        return stays && endedAt != null ? endedAt : at;
    }

    private static boolean isStep(DossierEvent event) {
        return event instanceof StepAssigned
                || event instanceof StepReassigned
                || event instanceof StepStarted
                || event instanceof StepCompleted
                || event instanceof StepReturned;
    }

    private static DossierStatus told(DossierEvent event) {
        if (event instanceof DossierSubmitted) {
            return DossierStatus.SUBMITTED;
        }
        if (event instanceof DossierReceived || event instanceof DossierAccepted) {
            return DossierStatus.RECEIVED;
        }
        if (event instanceof DossierRefused) {
            return DossierStatus.NOT_ACCEPTED;
        }
        if (event instanceof SupplementRequested) {
            return DossierStatus.SUPPLEMENT_REQUIRED;
        }
        if (event instanceof SupplementProvided provided) {
            return provided.status();
        }
        if (event instanceof PaymentRequested) {
            return DossierStatus.PAYMENT_REQUIRED;
        }
        if (event instanceof PaymentConfirmed confirmed) {
            return confirmed.status();
        }
        if (event instanceof DossierStopped) {
            return DossierStatus.STOPPED;
        }
        if (event instanceof DossierWithdrawn) {
            return DossierStatus.WITHDRAWN;
        }
        if (event instanceof ResultIssued) {
            return DossierStatus.FINISHED;
        }
        if (event instanceof ResultRecalled) {
            return DossierStatus.IN_PROGRESS;
        }
        return event instanceof ResultDelivered ? DossierStatus.RESULT_DELIVERED : null;
    }
}
