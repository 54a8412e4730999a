package vn.motcua.query.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
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
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.Ending;
import vn.motcua.query.projection.RecordedEvent;

/** One dossier while a batch is folded over it: starts from a stored row or from nothing, ends as the row to store. */
final class DossierStanding {

    private String code;
    private String externalId;
    private CodedName procedure;
    private CodedName department;
    private Channel channel;
    private DossierStatus status;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant finishedAt;
    private String applicant;
    private Applicant.Kind applicantKind;
    private boolean stateSecret;
    private boolean imported;
    private boolean erased;
    private List<TimelineEntry> timeline = List.of();
    private CurrentStep currentStep;
    private long version = -1;
    private long position = -1;

    static DossierStanding of(DossierStatusRow row, Applicant.Kind applicantKind) {
        DossierStanding standing = new DossierStanding();
        standing.code = row.code();
        standing.externalId = row.externalId();
        standing.procedure = row.procedure();
        standing.department = row.department();
        standing.channel = row.channel();
        standing.status = row.status();
        standing.receivedAt = row.receivedAt();
        standing.dueAt = row.dueAt();
        standing.finishedAt = row.finishedAt();
        standing.applicant = row.applicant();
        standing.applicantKind = applicantKind;
        standing.stateSecret = row.stateSecret();
        standing.imported = row.imported();
        standing.erased = row.erased();
        standing.timeline = row.timeline();
        standing.currentStep = row.currentStep();
        standing.version = row.version();
        standing.position = row.position();
        return standing;
    }

    DossierStatusRow row() {
        return new DossierStatusRow(
                code,
                externalId,
                procedure,
                department,
                channel,
                status,
                receivedAt,
                dueAt,
                finishedAt,
                applicant,
                stateSecret,
                imported,
                erased,
                timeline,
                currentStep,
                version,
                position);
    }

    Applicant.Kind applicantKind() {
        return applicantKind;
    }

    /** Takes one event in; what is not newer than the row is ignored. */
    void apply(RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return;
        }
        DossierEvent event = recorded.event();
        intake(recorded);
        appointment(event);
        step(recorded);
        correct(event);
        if (event instanceof ApplicantDataErased) {
            erased = true;
            applicant = null;
        }
        moveTo(StatusChange.after(status, event), recorded.occurredAt());
        version = recorded.sequenceNumber();
        position = recorded.position();
    }

    private void intake(RecordedEvent recorded) {
        if (recorded.event() instanceof DossierSubmitted submitted) {
            take(recorded, submitted.procedure(), submitted.department(), Channel.ONLINE, submitted.applicant());
        } else if (recorded.event() instanceof DossierReceived received) {
            take(recorded, received.procedure(), received.department(), received.channel(), received.applicant());
            externalId = received.externalId();
            stateSecret = received.stateSecret();
        }
    }

    private void take(RecordedEvent recorded, ProcedureVersion under, Department decides, Channel by, Applicant owner) {
        code = recorded.code();
        procedure = new CodedName(under.code(), under.name());
        department = new CodedName(decides.code(), decides.name());
        channel = by;
        receivedAt = recorded.occurredAt();
        imported = recorded.provenance().imported();
        if (owner != null) {
            applicantKind = owner.kind();
            applicant = ApplicantMask.of(owner.name(), owner.kind());
        }
    }

    private void appointment(DossierEvent event) {
        if (event instanceof DossierAccepted accepted) {
            procedure = new CodedName(
                    accepted.procedure().code(), accepted.procedure().name());
        }
        dueAt = DueDateChange.after(dueAt, event);
    }

    private void step(RecordedEvent recorded) {
        DossierEvent event = recorded.event();
        if (event instanceof StepAssigned assigned) {
            answerable(assigned.step(), assigned.name(), assigned.officer(), recorded.occurredAt());
        } else if (event instanceof StepReassigned reassigned) {
            answerable(reassigned.step(), reassigned.name(), reassigned.to(), recorded.occurredAt());
        } else if (event instanceof StepStarted started) {
            Instant since = isCurrent(started.step()) ? currentStep.assignedAt() : recorded.occurredAt();
            currentStep =
                    new CurrentStep(started.step(), started.name(), started.officer(), since, recorded.occurredAt());
        } else if (event instanceof StepCompleted completed && isCurrent(completed.step())) {
            currentStep = null;
        } else if (event instanceof StepReturned returned && isCurrent(returned.step())) {
            currentStep = null;
        }
    }

    private void answerable(int number, String name, Officer officer, Instant since) {
        currentStep = new CurrentStep(number, name, officer, since, null);
    }

    private boolean isCurrent(int step) {
        return currentStep != null && currentStep.number() == step;
    }

    private void correct(DossierEvent event) {
        if (!(event instanceof CorrectionApproved correction)) {
            return;
        }
        if (correction.field() == CorrectableField.APPLICANT_NAME) {
            applicant = ApplicantMask.of(correction.after(), applicantKind);
        } else if (correction.field() == CorrectableField.CHANNEL) {
            channel = Channel.valueOf(correction.after());
        } else if (correction.field() == CorrectableField.DEPARTMENT) {
            department = CorrectedDepartment.of(correction.after());
        }
    }

    private void moveTo(DossierStatus next, Instant at) {
        if (next != status || !department.equals(lastDepartment())) {
            List<TimelineEntry> longer = new ArrayList<>(timeline);
            longer.add(new TimelineEntry(at, next, department));
            timeline = longer;
        }
        finishedAt = Ending.after(status, finishedAt, next, at);
        if (finishedAt != null) {
            currentStep = null;
        }
        status = next;
    }

    private CodedName lastDepartment() {
        return timeline.isEmpty() ? null : timeline.get(timeline.size() - 1).department();
    }
}
