package vn.motcua.events.dossier;

/**
 * Which status an event leads to. The one definition for everybody who folds events: the aggregate, the read models and
 * the auditor's replay must never disagree about it.
 */
public final class StatusChange {

    private StatusChange() {}

    /**
     * The status of a dossier after {@code event}.
     *
     * @param before the status until then; {@code null} if {@code event} is the dossier's first
     * @return the status from then on; {@code before} for events that change none
     */
    public static DossierStatus after(DossierStatus before, DossierEvent event) {
        if (event instanceof StepAssigned || event instanceof StepStarted || event instanceof StepCompleted) {
            // Imported histories may tell of further steps after the result; those do not open the dossier again.
            return before == DossierStatus.RECEIVED ? DossierStatus.IN_PROGRESS : before;
        }
        if (event instanceof SupplementProvided provided) {
            return provided.status();
        }
        if (event instanceof PaymentConfirmed confirmed) {
            return confirmed.status();
        }
        DossierStatus fixed = fixed(event);
        return fixed == null ? before : fixed;
    }

    private static DossierStatus fixed(DossierEvent event) {
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
        if (event instanceof PaymentRequested) {
            return DossierStatus.PAYMENT_REQUIRED;
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
