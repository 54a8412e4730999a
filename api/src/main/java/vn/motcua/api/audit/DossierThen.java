package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.answers.StatusName;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.query.replay.AppointmentMove;
import vn.motcua.query.replay.Closing;
import vn.motcua.query.replay.ConsultationRound;
import vn.motcua.query.replay.CorrectionCase;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.replay.Erasure;
import vn.motcua.query.replay.FoundOverdue;
import vn.motcua.query.replay.PaymentRound;
import vn.motcua.query.replay.Point;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.ReplayedResult;
import vn.motcua.query.replay.ReplayedStep;
import vn.motcua.query.replay.SupplementRound;

/**
 * A dossier as it stood at a point, with the applicant's data where it was not erased.
 *
 * @param code the dossier code
 * @param asOf the point that was asked for; {@code null}: the present
 * @param version the sequence number of the newest event that counts, from 0
 * @param position that event's ledger position
 * @param lastEvent the event that was folded last
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param imported whether its first event was brought in by the importer; each event that is named says so of itself
 * @param stateSecret whether it is registered by code only
 * @param status where it stood
 * @param procedure the version under which it is processed
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param applicant the owner; {@code null} where none is recorded or the data was erased
 * @param content what is applied for; {@code null} likewise
 * @param erasure when, by whom and on what legal basis the applicant's data was erased; {@code null} where it was not
 * @param papers everything that was handed in, supplements last
 * @param choices how the applicant wants the result and pays the fees; {@code null} where nothing was chosen
 * @param receivedAt when it came in
 * @param registered the event with which it begins
 * @param accepted the acceptance of what was submitted online; {@code null} until then, and where it was received directly
 * @param dueAt the appointment; {@code null} where none runs
 * @param calendarVersion the working calendar that the appointment was first computed with; may be {@code null}
 * @param decisionDueAt by when the centre had to decide on an online submission; {@code null} where nothing was submitted
 * @param paused the event that stopped the clock; {@code null} while it runs
 * @param dueDateMoves every setting and moving of the appointment, oldest first
 * @param currentStep the open step that was last assigned or taken up, and who is answerable; {@code null} where there is none
 * @param steps in the order of their numbers
 * @param supplements requests for papers, oldest first
 * @param payments requests to pay, oldest first
 * @param consultations questions to other agencies
 * @param corrections requests to correct what was recorded, with what stood there before
 * @param overdue what was found overdue, and of whom, oldest first
 * @param result the result that holds; {@code null} where there is none
 * @param recalledResults results that were taken back, oldest first
 * @param closing why it ended without a result; {@code null} otherwise
 */
record DossierThen(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        PointParameter.Shown asOf,
        @Schema(example = "3") long version,
        @Schema(example = "48213") long position,
        Deed lastEvent,
        String externalId,
        boolean imported,
        boolean stateSecret,
        StatusName status,
        ProcedureVersion procedure,
        Department department,
        Channel channel,
        @PersonalData Applicant applicant,
        @PersonalData String content,
        Erasure erasure,
        List<Paper> papers,
        ApplicantChoices choices,
        Instant receivedAt,
        Deed registered,
        Deed accepted,
        Instant dueAt,
        String calendarVersion,
        Instant decisionDueAt,
        Deed paused,
        List<AppointmentMove> dueDateMoves,
        ReplayedStep currentStep,
        List<ReplayedStep> steps,
        List<SupplementRound> supplements,
        List<PaymentRound> payments,
        List<ConsultationRound> consultations,
        List<CorrectionCase> corrections,
        List<FoundOverdue> overdue,
        ReplayedResult result,
        List<ReplayedResult> recalledResults,
        Closing closing)
        implements PersonalDataAnswer {

    @Override
    public List<String> shownDossiers() {
        return List.of(code);
    }

    static DossierThen of(ReplayedDossier dossier, Point point) {
        return new DossierThen(
                dossier.code(),
                PointParameter.Shown.of(point),
                dossier.version(),
                dossier.position(),
                dossier.last(),
                dossier.externalId(),
                dossier.imported(),
                dossier.stateSecret(),
                StatusName.of(dossier.status()),
                dossier.procedure(),
                dossier.department(),
                dossier.channel(),
                dossier.applicant(),
                dossier.content(),
                dossier.erasure(),
                dossier.papers(),
                dossier.choices(),
                dossier.registered().occurredAt(),
                dossier.registered(),
                dossier.accepted(),
                dossier.appointment().dueAt(),
                dossier.appointment().calendarVersion(),
                dossier.appointment().decisionDueAt(),
                dossier.appointment().paused(),
                dossier.appointment().moves(),
                dossier.currentStep(),
                dossier.steps(),
                dossier.supplements(),
                dossier.payments(),
                dossier.consultations(),
                dossier.corrections(),
                dossier.overdue(),
                dossier.result(),
                dossier.recalledResults(),
                dossier.closing());
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DossierThen[" + code + ", version " + version + "]";
    }
}
