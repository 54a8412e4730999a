package vn.motcua.query.replay;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;

/** Who has done what. */
final class Steps implements Part {

    private final SortedMap<Integer, ReplayedStep> steps = new TreeMap<>();

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof StepAssigned told) {
            put(step(told.step()).assigned(told.name(), told.officer(), told.note(), deed));
        } else if (event instanceof StepReassigned told) {
            Handover handover = new Handover(told.from(), told.to(), told.reason(), deed);
            put(step(told.step()).handedOver(handover, told.name()));
        } else if (event instanceof StepStarted told) {
            put(step(told.step()).started(told.name(), told.officer(), deed));
        } else if (event instanceof StepCompleted told) {
            put(step(told.step()).completed(told.name(), told.officer(), told.opinion(), told.draftResult(), deed));
        } else if (event instanceof StepReturned told) {
            put(step(told.step()).returned(told.name(), told.officer(), told.reason(), deed));
        }
    }

    private ReplayedStep step(int number) {
        return steps.getOrDefault(number, ReplayedStep.none(number));
    }

    private void put(ReplayedStep step) {
        steps.put(step.number(), step);
    }

    Collection<ReplayedStep> all() {
        return steps.values();
    }

    ReplayedStep current() {
        return steps.values().stream()
                .filter(ReplayedStep::open)
                .max(Comparator.comparing(ReplayedStep::heldSince))
                .orElse(null);
    }
}
