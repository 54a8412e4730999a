package vn.motcua.query.processing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
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
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.Ending;

/**
 * What a report needs to know of one dossier.
 *
 * @param department the department that decides
 * @param procedure the procedure under which it is processed
 * @param officer who was answerable last; {@code null} where nobody was yet
 * @param channel how it reached the centre
 * @param receivedAt when it came in
 * @param acceptedAt when the time limit began; {@code null} until it is accepted
 * @param status where it stands
 * @param dueAt its last appointment, also while the clock stands still; {@code null} where there is none
 * @param endedAt when the result was ready, or it was certain that there will be none; {@code null} while open
 * @param supplements how often the applicant was asked for more
 * @param awaited the consultations whose answers the clock waits for
 * @param pauses when its clock stood still, oldest first
 */
record Course(
        CodedName department,
        CodedName procedure,
        CodedName officer,
        Channel channel,
        Instant receivedAt,
        Instant acceptedAt,
        DossierStatus status,
        Instant dueAt,
        Instant endedAt,
        int supplements,
        SortedSet<Integer> awaited,
        List<Pause> pauses) {

    Course {
        awaited = Collections.unmodifiableSortedSet(awaited == null ? new TreeSet<>() : new TreeSet<>(awaited));
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /**
     * The course after an event.
     *
     * @param before the course until then; {@code null} before the intake
     * @return {@code null} if there was no intake
     */
    static Course after(Course before, DossierEvent event, Instant at) {
        if (event instanceof DossierSubmitted submitted) {
            return begun(submitted.procedure(), submitted.department(), Channel.ONLINE, at, null, null);
        }
        if (event instanceof DossierReceived received) {
            return begun(received.procedure(), received.department(), received.channel(), at, at, received.dueAt());
        }
        return before == null ? null : before.next(event, at);
    }

    private static Course begun(
            ProcedureVersion procedure,
            Department department,
            Channel channel,
            Instant at,
            Instant acceptedAt,
            Instant dueAt) {
        return new Course(
                new CodedName(department.code(), department.name()),
                named(procedure),
                null,
                channel,
                at,
                acceptedAt,
                acceptedAt == null ? DossierStatus.SUBMITTED : DossierStatus.RECEIVED,
                dueAt,
                null,
                0,
                null,
                null);
    }

    private Course next(DossierEvent event, Instant at) {
        boolean accepted = event instanceof DossierAccepted;
        DossierStatus after = StatusChange.after(status, event);
        Instant due = DueDateChange.after(dueAt, event);
        Instant ended = Ending.after(status, endedAt, after, at);
        SortedSet<Integer> waitingFor = awaitedAfter(event);
        boolean stands = ended == null
                && (after == DossierStatus.SUPPLEMENT_REQUIRED
                        || after == DossierStatus.PAYMENT_REQUIRED
                        || !waitingFor.isEmpty());
        return new Course(
                departmentAfter(event),
                event instanceof DossierAccepted under ? named(under.procedure()) : procedure,
                officerAfter(event),
                channelAfter(event),
                receivedAt,
                accepted ? at : acceptedAt,
                after,
                due == null && !accepted ? dueAt : due,
                ended,
                event instanceof SupplementRequested ? supplements + 1 : supplements,
                waitingFor,
                pausesAfter(stands, at));
    }

    private SortedSet<Integer> awaitedAfter(DossierEvent event) {
        SortedSet<Integer> after = new TreeSet<>(awaited);
        if (event instanceof ConsultationRequested requested && requested.clockStoppedUnder() != null) {
            after.add(requested.consultation());
        } else if (event instanceof ConsultationAnswered answered) {
            after.remove(answered.consultation());
        }
        return after;
    }

    private List<Pause> pausesAfter(boolean stands, Instant at) {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        boolean stood = last != null && last.to() == null;
        if (stands == stood) {
            return pauses;
        }
        List<Pause> after = new ArrayList<>(pauses);
        if (stands) {
            after.add(new Pause(at, null));
        } else {
            after.set(after.size() - 1, new Pause(last.from(), at));
        }
        return after;
    }

    private CodedName departmentAfter(DossierEvent event) {
        return event instanceof CorrectionApproved correction && correction.field() == CorrectableField.DEPARTMENT
                ? CorrectedDepartment.of(correction.after())
                : department;
    }

    private Channel channelAfter(DossierEvent event) {
        return event instanceof CorrectionApproved correction && correction.field() == CorrectableField.CHANNEL
                ? Channel.valueOf(correction.after())
                : channel;
    }

    private CodedName officerAfter(DossierEvent event) {
        Officer answerable = null;
        if (event instanceof StepAssigned assigned) {
            answerable = assigned.officer();
        } else if (event instanceof StepReassigned reassigned) {
            answerable = reassigned.to();
        } else if (event instanceof StepStarted started) {
            answerable = started.officer();
        } else if (event instanceof StepCompleted completed) {
            answerable = completed.officer();
        }
        return answerable == null || answerable.id() == null
                ? officer
                : new CodedName(answerable.id(), answerable.name());
    }

    private static CodedName named(ProcedureVersion procedure) {
        return new CodedName(procedure.code(), procedure.name());
    }
}
