package vn.motcua.query.worklist;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepBecameOverdue;

/**
 * The due dates of a dossier that were told to be missed.
 *
 * @param dossier the appointment that was missed last; {@code null} where none was
 * @param steps the due date that each step missed last, by number
 */
record MissedDueDates(Instant dossier, SortedMap<Integer, Instant> steps) {

    static final MissedDueDates NONE = new MissedDueDates(null, null);

    MissedDueDates {
        steps = Collections.unmodifiableSortedMap(steps == null ? new TreeMap<>() : new TreeMap<>(steps));
    }

    boolean ofDossier(Instant dueAt) {
        return dueAt.equals(dossier);
    }

    boolean ofStep(int number, Instant dueAt) {
        return dueAt.equals(steps.get(number));
    }

    /** Whether a due date of the step was told that lies at {@code end} or after it. */
    boolean ofStepSince(int number, Instant end) {
        Instant missed = steps.get(number);
        return missed != null && !missed.isBefore(end);
    }

    MissedDueDates after(DossierEvent event) {
        if (event instanceof DossierBecameOverdue missed) {
            return new MissedDueDates(missed.dueAt(), steps);
        }
        if (event instanceof StepBecameOverdue missed) {
            SortedMap<Integer, Instant> more = new TreeMap<>(steps);
            more.put(missed.step(), missed.dueAt());
            return new MissedDueDates(dossier, more);
        }
        return this;
    }
}
