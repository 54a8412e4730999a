package vn.motcua.query.worklist;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateChange;
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

/**
 * What is to be done in one dossier.
 *
 * @param department the code of the department that decides; {@code null} before the intake
 * @param procedure the procedure under which it is processed
 * @param status where it stands
 * @param dueAt its last appointment, also while the clock stands still; {@code null} where there is none
 * @param awaited the consultations whose answers the clock waits for
 * @param open the steps to be done, by number; {@link OpenStep#NOBODY} where nobody is answerable
 * @param told the due dates that were told to be missed
 */
record DossierWork(
        String department,
        CodedName procedure,
        DossierStatus status,
        Instant dueAt,
        SortedSet<Integer> awaited,
        SortedMap<Integer, OpenStep> open,
        MissedDueDates told) {

    static final DossierWork NONE = new DossierWork(null, null, null, null, null, null, null);

    DossierWork {
        // Sorted, so that two folds of the same events are written the same.
        awaited = Collections.unmodifiableSortedSet(awaited == null ? new TreeSet<>() : new TreeSet<>(awaited));
        open = Collections.unmodifiableSortedMap(open == null ? new TreeMap<>() : new TreeMap<>(open));
        told = told == null ? MissedDueDates.NONE : told;
    }

    /**
     * The earliest due date of the dossier or of an open step that was not told to be missed; {@code null} where there is none, while
     * the clock stands still, and where no clock runs.
     */
    Instant fallsDueAt() {
        boolean running = status == DossierStatus.RECEIVED || status == DossierStatus.IN_PROGRESS;
        if (!running || standsStill()) {
            return null;
        }
        Instant earliest = dueAt == null || told.ofDossier(dueAt) ? null : dueAt;
        for (Map.Entry<Integer, OpenStep> step : open.entrySet()) {
            Instant end = step.getKey() == OpenStep.NOBODY ? null : untold(step.getKey(), step.getValue());
            earliest = earliest == null || end != null && end.isBefore(earliest) ? end : earliest;
        }
        return earliest;
    }

    /** What stood still comes on top of a share, so what was told of it lies at its end or after. */
    private Instant untold(int number, OpenStep step) {
        if (step.shareEndsAt() == null) {
            return dueAt == null || told.ofStep(number, dueAt) ? null : dueAt;
        }
        return told.ofStepSince(number, step.shareEndsAt()) ? null : step.shareEndsAt();
    }

    /** Whether the applicant or another agency has to act before the clock runs on. */
    boolean standsStill() {
        return status == DossierStatus.SUPPLEMENT_REQUIRED
                || status == DossierStatus.PAYMENT_REQUIRED
                || !awaited.isEmpty();
    }

    /** What is to be done after an event that happened at {@code at}. */
    DossierWork after(DossierEvent event, Instant at) {
        DossierStatus next = StatusChange.after(status, event);
        Instant appointment = event instanceof DossierAccepted accepted ? accepted.dueAt() : moved(event);
        return new DossierWork(
                departmentAfter(event),
                procedureAfter(event),
                next,
                appointment,
                awaitedAfter(event),
                openAfter(event, next, at),
                told.after(event));
    }

    private Instant moved(DossierEvent event) {
        Instant due = DueDateChange.after(dueAt, event);
        return due == null ? dueAt : due;
    }

    private String departmentAfter(DossierEvent event) {
        if (event instanceof DossierSubmitted submitted) {
            return submitted.department().code();
        }
        if (event instanceof DossierReceived received) {
            return received.department().code();
        }
        return event instanceof CorrectionApproved correction && correction.field() == CorrectableField.DEPARTMENT
                ? CorrectedDepartment.of(correction.after()).code()
                : department;
    }

    private CodedName procedureAfter(DossierEvent event) {
        ProcedureVersion pinned = null;
        if (event instanceof DossierSubmitted submitted) {
            pinned = submitted.procedure();
        } else if (event instanceof DossierReceived received) {
            pinned = received.procedure();
        } else if (event instanceof DossierAccepted accepted) {
            pinned = accepted.procedure();
        }
        return pinned == null ? procedure : new CodedName(pinned.code(), pinned.name());
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

    private SortedMap<Integer, OpenStep> openAfter(DossierEvent event, DossierStatus next, Instant at) {
        SortedMap<Integer, OpenStep> after = new TreeMap<>();
        if (Ending.reached(next)) {
            return after;
        }
        after.putAll(open);
        OpenStep nobody = after.remove(OpenStep.NOBODY);
        if (event instanceof StepAssigned assigned) {
            after.put(assigned.step(), new OpenStep(assigned.name(), assigned.officer(), at, null, assigned.dueAt()));
        } else if (event instanceof StepReassigned reassigned) {
            OpenStep known = after.get(reassigned.step());
            Instant shareEndsAt = known == null ? null : known.shareEndsAt();
            after.put(reassigned.step(), new OpenStep(reassigned.name(), reassigned.to(), at, null, shareEndsAt));
        } else if (event instanceof StepStarted started) {
            OpenStep known = after.get(started.step());
            Instant since = known == null ? at : known.assignedAt();
            Instant shareEndsAt = known == null ? null : known.shareEndsAt();
            after.put(started.step(), new OpenStep(started.name(), started.officer(), since, at, shareEndsAt));
        } else if (event instanceof StepCompleted completed) {
            after.remove(completed.step());
        } else if (event instanceof StepReturned returned) {
            after.remove(returned.step());
        }
        boolean answerable = next == DossierStatus.RECEIVED || next == DossierStatus.IN_PROGRESS;
        if (after.isEmpty() && answerable) {
            after.put(OpenStep.NOBODY, nobody == null ? OpenStep.nobodySince(at) : nobody);
        }
        return after;
    }
}
