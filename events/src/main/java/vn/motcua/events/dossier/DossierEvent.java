package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened to a dossier (hồ sơ). Who did it, when and through which door is the event's
 * {@link vn.motcua.events.Provenance}, its metadata.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DossierEvent
        permits DossierSubmitted,
                DossierReceived,
                DossierAccepted,
                DossierRefused,
                StepAssigned,
                StepReassigned,
                StepStarted,
                StepCompleted,
                StepReturned,
                ConsultationRequested,
                ConsultationAnswered,
                SupplementRequested,
                SupplementProvided,
                PaymentRequested,
                PaymentConfirmed,
                AppointmentRescheduled,
                DueDateRecalculated,
                StepBecameOverdue,
                DossierBecameOverdue,
                DossierStopped,
                DossierWithdrawn,
                ResultIssued,
                ResultRecalled,
                ResultDelivered,
                CorrectionRequested,
                CorrectionApproved,
                CorrectionRejected,
                ApplicantDataErased {

    /** The dossier code, the stream that the event belongs to. */
    String code();
}
