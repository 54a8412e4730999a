package vn.motcua.query.timeline;

import java.time.Instant;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.query.timeline.DossierState.OpenStep;

/**
 * The step that an event is about.
 *
 * @param number its number in the dossier
 * @param name its name; may be {@code null}
 * @param officer whom the event names; may be {@code null}
 * @param change what the event does to it
 */
record NamedStep(int number, String name, Officer officer, Change change) {

    enum Change {
        ASSIGNED,
        STARTED,
        CLOSED,
        NONE
    }

    /** {@code null} for an event that is about the whole dossier. */
    static NamedStep of(DossierEvent event) {
        if (event instanceof StepAssigned step) {
            return new NamedStep(step.step(), step.name(), step.officer(), Change.ASSIGNED);
        }
        if (event instanceof StepReassigned step) {
            return new NamedStep(step.step(), step.name(), step.to(), Change.ASSIGNED);
        }
        if (event instanceof StepStarted step) {
            return new NamedStep(step.step(), step.name(), step.officer(), Change.STARTED);
        }
        if (event instanceof StepCompleted step) {
            return new NamedStep(step.step(), step.name(), step.officer(), Change.CLOSED);
        }
        if (event instanceof StepReturned step) {
            return new NamedStep(step.step(), step.name(), step.officer(), Change.CLOSED);
        }
        if (event instanceof StepBecameOverdue step) {
            return new NamedStep(step.step(), step.name(), step.officer(), Change.NONE);
        }
        return event instanceof ConsultationRequested request
                ? new NamedStep(request.step(), null, null, Change.NONE)
                : null;
    }

    boolean opensOrStarts() {
        return change == Change.ASSIGNED || change == Change.STARTED;
    }

    boolean closes() {
        return change == Change.CLOSED;
    }

    /** The step from now on; {@code before} is {@code null} where it was not open. */
    OpenStep opened(OpenStep before, Instant at) {
        if (change == Change.ASSIGNED) {
            return new OpenStep(officer.id(), at, null);
        }
        return new OpenStep(officer.id(), before == null ? null : before.assignedAt(), at);
    }
}
