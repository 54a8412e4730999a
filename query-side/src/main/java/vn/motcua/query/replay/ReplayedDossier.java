package vn.motcua.query.replay;

import java.util.List;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;

/**
 * Everything that a dossier's events tell of it up to a point. Holds the applicant's data where it was not erased: for who may
 * read it only.
 *
 * @param code the dossier code
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param stateSecret whether it is registered by code only
 * @param imported whether its first event was brought in by the importer; each deed says so of itself
 * @param version the sequence number of the newest event that counts, from 0
 * @param position that event's ledger position
 * @param last the event that was folded last
 * @param status where it stood
 * @param procedure the pinned version
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param applicant the owner; {@code null} where none is recorded or the data was erased
 * @param content what is applied for; {@code null} likewise
 * @param erasure the erasure of the applicant's data, also one after the point; {@code null} where there is none
 * @param papers everything that was handed in, supplements last
 * @param choices how the result is to be returned and fees are to be paid; {@code null} where nothing was chosen
 * @param registered the event with which it begins
 * @param accepted the acceptance of what was submitted online; {@code null} until then, and where it was received directly
 * @param appointment when the result is due
 * @param currentStep the open step that was last assigned or taken up; {@code null} where there is none or all is over
 * @param steps in the order of their numbers
 * @param supplements requests for papers, oldest first
 * @param payments requests to pay, oldest first
 * @param consultations questions to other agencies
 * @param corrections requests to correct what was recorded
 * @param overdue what was found overdue, oldest first
 * @param result the result that holds; {@code null} where there is none
 * @param recalledResults results that were taken back, oldest first
 * @param closing why it ended without a result; {@code null} otherwise
 */
public record ReplayedDossier(
        String code,
        String externalId,
        boolean stateSecret,
        boolean imported,
        long version,
        long position,
        Deed last,
        DossierStatus status,
        ProcedureVersion procedure,
        Department department,
        Channel channel,
        @PersonalData Applicant applicant,
        @PersonalData String content,
        Erasure erasure,
        List<Paper> papers,
        ApplicantChoices choices,
        Deed registered,
        Deed accepted,
        ReplayedAppointment appointment,
        ReplayedStep currentStep,
        List<ReplayedStep> steps,
        List<SupplementRound> supplements,
        List<PaymentRound> payments,
        List<ConsultationRound> consultations,
        List<CorrectionCase> corrections,
        List<FoundOverdue> overdue,
        ReplayedResult result,
        List<ReplayedResult> recalledResults,
        Closing closing) {

    public ReplayedDossier {
        papers = List.copyOf(papers);
        steps = List.copyOf(steps);
        supplements = List.copyOf(supplements);
        payments = List.copyOf(payments);
        consultations = List.copyOf(consultations);
        corrections = List.copyOf(corrections);
        overdue = List.copyOf(overdue);
        recalledResults = List.copyOf(recalledResults);
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "ReplayedDossier[" + code + ", version " + version + "]";
    }
}
