package vn.motcua.api.pages.officer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.StatusChange;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.Deed;

/**
 * One thing that happened to a dossier.
 *
 * @param deed who did it, when, and as which event
 * @param step the name of the step that it was done to; {@code null} where it was done to the dossier
 * @param change what was otherwise before
 * @param said what was written with it: an opinion, a reason, a note; {@code null} where nothing was
 */
public record HistoryLine(Deed deed, String step, Change change, String said) {

    /**
     * Before and after; each pair is {@code null} where it did not change.
     *
     * @param before the status until then
     * @param after the status from then on
     * @param from who was answerable until then; {@code null} where nobody was
     * @param to who was answerable from then on
     * @param dueBefore the appointment until then
     * @param dueAfter the appointment from then on
     */
    public record Change(
            DossierStatus before, DossierStatus after, Officer from, Officer to, Instant dueBefore, Instant dueAfter) {}

    /** The lines of a whole history, oldest first. */
    static List<HistoryLine> of(List<RecordedEvent> history) {
        List<HistoryLine> lines = new ArrayList<>();
        DossierStatus before = null;
        for (RecordedEvent recorded : history) {
            DossierStatus after = StatusChange.after(before, recorded.event());
            lines.add(line(recorded, before, after));
            before = after;
        }
        return List.copyOf(lines);
    }

    private static HistoryLine line(RecordedEvent recorded, DossierStatus before, DossierStatus after) {
        DossierEvent event = recorded.event();
        boolean moved = before != after;
        String step = null;
        String said = null;
        Officer from = null;
        Officer to = null;
        Instant dueBefore = null;
        Instant dueAfter = null;
        if (event instanceof StepAssigned told) {
            step = told.name();
            to = told.officer();
            said = told.note();
        } else if (event instanceof StepReassigned told) {
            step = told.name();
            from = told.from();
            to = told.to();
            said = told.reason();
        } else if (event instanceof StepStarted told) {
            step = told.name();
        } else if (event instanceof StepCompleted told) {
            step = told.name();
            said = told.opinion();
        } else if (event instanceof StepReturned told) {
            step = told.name();
            said = told.reason();
        } else if (event instanceof SupplementRequested told) {
            said = told.reason();
        } else if (event instanceof AppointmentRescheduled told) {
            dueBefore = told.previousDueAt();
            dueAfter = told.dueAt();
            said = told.reason();
        }
        Change change = new Change(moved ? before : null, moved ? after : null, from, to, dueBefore, dueAfter);
        return new HistoryLine(Deed.of(recorded), step, change, said);
    }

    /** Without what was written: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "HistoryLine[" + deed.type() + "]";
    }
}
