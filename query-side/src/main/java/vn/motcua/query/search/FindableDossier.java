package vn.motcua.query.search;

import java.time.Instant;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateChange;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.StatusChange;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.Ending;
import vn.motcua.query.projection.RecordedEvent;

/** One dossier while a batch is folded over it: starts from a stored row or from nothing, ends as the row to store. */
final class FindableDossier {

    private final String code;
    private String externalId;
    private String applicant;
    private String content;
    private CodedName procedure;
    private CodedName department;
    private Channel channel;
    private DossierStatus status;
    private String officer;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant finishedAt;
    private long position;

    private FindableDossier(String code, long position) {
        this.code = code;
        this.position = position;
    }

    /** Whether the dossier of this intake may be found at all; one that holds state secrets may not. */
    static boolean isFindable(RecordedEvent intake) {
        return !(intake.event() instanceof DossierReceived received && received.stateSecret());
    }

    static FindableDossier unknown(String code) {
        return new FindableDossier(code, -1);
    }

    static FindableDossier of(SearchSource source, long position) {
        FindableDossier dossier = new FindableDossier(source.code(), position);
        dossier.externalId = source.externalId();
        dossier.applicant = source.applicant();
        dossier.content = source.content();
        dossier.procedure = source.procedure();
        dossier.department = source.department();
        dossier.channel = source.channel();
        dossier.status = source.status();
        dossier.officer = source.officer();
        dossier.receivedAt = source.receivedAt();
        dossier.dueAt = source.dueAt();
        dossier.finishedAt = source.finishedAt();
        return dossier;
    }

    SearchSource source() {
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                procedure,
                department,
                channel,
                status,
                officer,
                receivedAt,
                dueAt,
                finishedAt);
    }

    /** The ledger position of the last event taken in. */
    long position() {
        return position;
    }

    /** Takes one event in; what is not newer is ignored. */
    void apply(RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return;
        }
        DossierEvent event = recorded.event();
        intake(recorded);
        appointment(event);
        answerable(event);
        change(event);
        DossierStatus next = StatusChange.after(status, event);
        finishedAt = Ending.after(status, finishedAt, next, recorded.occurredAt());
        status = next;
        position = recorded.position();
    }

    private void intake(RecordedEvent recorded) {
        if (recorded.event() instanceof DossierSubmitted submitted) {
            take(submitted.procedure(), submitted.department(), submitted.applicant(), submitted.content());
            channel = Channel.ONLINE;
            receivedAt = recorded.occurredAt();
        } else if (recorded.event() instanceof DossierReceived received) {
            take(received.procedure(), received.department(), received.applicant(), received.content());
            externalId = received.externalId();
            channel = received.channel();
            receivedAt = recorded.occurredAt();
        }
    }

    private void take(ProcedureVersion under, Department decides, Applicant owner, String about) {
        procedure = new CodedName(under.code(), under.name());
        department = new CodedName(decides.code(), decides.name());
        applicant = owner == null ? null : owner.name();
        content = about;
    }

    private void appointment(DossierEvent event) {
        if (event instanceof DossierAccepted accepted) {
            procedure = new CodedName(
                    accepted.procedure().code(), accepted.procedure().name());
        }
        dueAt = DueDateChange.after(dueAt, event);
    }

    private void answerable(DossierEvent event) {
        Officer named = event instanceof StepAssigned assigned
                ? assigned.officer()
                : event instanceof StepReassigned reassigned
                        ? reassigned.to()
                        : event instanceof StepStarted started
                                ? started.officer()
                                : event instanceof StepCompleted completed ? completed.officer() : null;
        if (named != null) {
            officer = named.id();
        }
    }

    private void change(DossierEvent event) {
        if (event instanceof ApplicantDataErased) {
            applicant = null;
            content = null;
        } else if (event instanceof CorrectionApproved correction) {
            switch (correction.field()) {
                case APPLICANT_NAME -> applicant = correction.after();
                case CONTENT -> content = correction.after();
                case DEPARTMENT -> department = CorrectedDepartment.of(correction.after());
                case CHANNEL -> channel = Channel.valueOf(correction.after());
                default -> {
                    // The search does not know the applicant's other particulars.
                }
            }
        }
    }
}
