package vn.motcua.api.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;

/**
 * What the read models show of a dossier's history, to tell without loading the dossier that an import brings nothing new.
 * They may be behind, so that they show too little but never too much: only the dossier itself says that something is new.
 */
final class ShownHistory {

    private final Map<Entry, Integer> counts = new HashMap<>();
    private final boolean decided;

    private ShownHistory(LoggedDossier dossier) {
        if (dossier != null) {
            dossier.events().forEach(event -> counts.merge(entry(event), 1, Integer::sum));
        }
        this.decided = dossier != null && dossier.resultAt() != null;
    }

    /** @param dossier as it is shown; {@code null} where it is not */
    static ShownHistory of(LoggedDossier dossier) {
        return new ShownHistory(dossier);
    }

    /** Whether everything that is offered is there, as often as it is offered. */
    boolean holds(ImportSteps offered) {
        Map<Entry, Integer> left = new HashMap<>(counts);
        return (offered.finishedAt() == null || decided)
                && offered.steps().stream().allMatch(step -> left.merge(entry(step), -1, Integer::sum) >= 0);
    }

    private static Entry entry(LoggedEvent event) {
        Optional<ImportedStep.Transition> transition =
                event.transition().map(each -> ImportedStep.Transition.valueOf(each.name()));
        return new Entry(transition.orElse(null), event.stepName(), event.officer(), event.occurredAt());
    }

    private static Entry entry(ImportedStep step) {
        return new Entry(step.transition(), step.name(), step.officer().id(), step.at());
    }

    private record Entry(ImportedStep.Transition transition, String name, String officer, Instant at) {}
}
