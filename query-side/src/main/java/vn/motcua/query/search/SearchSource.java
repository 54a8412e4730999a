package vn.motcua.query.search;

import java.time.Instant;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.projection.StatusTransition;

/** What a document of the search is made of; the whole of it, so that documents are replaced and never patched. */
record SearchSource(
        String code,
        String externalId,
        String applicant,
        String content,
        CodedName procedure,
        CodedName department,
        Channel channel,
        DossierStatus status,
        String officer,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt) {

    /** The source of a dossier that begins; {@code null} if it holds state secrets and must not be found. */
    static SearchSource begin(RecordedEvent recorded) {
        if (recorded.event() instanceof DossierSubmitted submitted) {
            return intake(recorded, submitted.procedure(), submitted.department())
                    .with(submitted.applicant(), submitted.content());
        }
        DossierReceived received = (DossierReceived) recorded.event();
        if (received.stateSecret()) {
            return null;
        }
        return intake(recorded, received.procedure(), received.department())
                .with(received.applicant(), received.content())
                .received(received);
    }

    /** The source after an event that is not the first. */
    SearchSource after(RecordedEvent recorded) {
        DossierEvent event = recorded.event();
        SearchSource next = this;
        if (event instanceof CorrectionApproved correction) {
            next = next.corrected(correction);
        } else if (event instanceof ApplicantDataErased) {
            next = next.with(null, null);
        } else if (event instanceof DossierAccepted accepted) {
            next = next.under(accepted.procedure()).due(accepted.dueAt());
        } else if (event instanceof AppointmentRescheduled rescheduled) {
            next = next.due(rescheduled.dueAt());
        } else if (event instanceof SupplementProvided provided) {
            next = next.due(provided.dueAt());
        } else if (event instanceof PaymentConfirmed confirmed) {
            next = next.due(confirmed.dueAt());
        } else if (event instanceof StepAssigned step) {
            next = next.answerable(step.officer().id());
        } else if (event instanceof StepReassigned step) {
            next = next.answerable(step.to().id());
        } else if (event instanceof StepStarted step) {
            next = next.answerable(step.officer().id());
        } else if (event instanceof StepCompleted step) {
            next = next.answerable(step.officer().id());
        }
        return next.moved(StatusTransition.after(status, event), recorded.occurredAt());
    }

    private static SearchSource intake(RecordedEvent recorded, ProcedureVersion procedure, Department department) {
        return new SearchSource(
                recorded.code(),
                null,
                null,
                null,
                new CodedName(procedure.code(), procedure.name()),
                new CodedName(department.code(), department.name()),
                Channel.ONLINE,
                StatusTransition.after(null, recorded.event()),
                null,
                recorded.occurredAt(),
                null,
                null);
    }

    private SearchSource received(DossierReceived received) {
        return new SearchSource(
                code,
                received.externalId(),
                applicant,
                content,
                procedure,
                department,
                received.channel(),
                status,
                officer,
                receivedAt,
                received.dueAt(),
                finishedAt);
    }

    private SearchSource corrected(CorrectionApproved correction) {
        return switch (correction.field()) {
            case APPLICANT_NAME -> named(correction.after());
            case CONTENT -> about(correction.after());
            case DEPARTMENT -> decidedBy(CorrectedDepartment.of(correction.after()));
            case CHANNEL -> by(Channel.valueOf(correction.after()));
            default -> this;
        };
    }

    private SearchSource with(Applicant owner, String about) {
        return named(owner == null ? null : owner.name()).about(about);
    }

    private SearchSource named(String name) {
        return new SearchSource(
                code,
                externalId,
                name,
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

    private SearchSource about(String text) {
        return new SearchSource(
                code,
                externalId,
                applicant,
                text,
                procedure,
                department,
                channel,
                status,
                officer,
                receivedAt,
                dueAt,
                finishedAt);
    }

    private SearchSource under(ProcedureVersion version) {
        CodedName name = new CodedName(version.code(), version.name());
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                name,
                department,
                channel,
                status,
                officer,
                receivedAt,
                dueAt,
                finishedAt);
    }

    private SearchSource decidedBy(CodedName other) {
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                procedure,
                other,
                channel,
                status,
                officer,
                receivedAt,
                dueAt,
                finishedAt);
    }

    private SearchSource by(Channel other) {
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                procedure,
                department,
                other,
                status,
                officer,
                receivedAt,
                dueAt,
                finishedAt);
    }

    private SearchSource due(Instant appointment) {
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
                appointment,
                finishedAt);
    }

    private SearchSource answerable(String officerId) {
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                procedure,
                department,
                channel,
                status,
                officerId,
                receivedAt,
                dueAt,
                finishedAt);
    }

    private SearchSource moved(DossierStatus next, Instant at) {
        Instant ended = StatusTransition.endedAt(status, finishedAt, next, at);
        return new SearchSource(
                code,
                externalId,
                applicant,
                content,
                procedure,
                department,
                channel,
                next,
                officer,
                receivedAt,
                dueAt,
                ended);
    }
}
