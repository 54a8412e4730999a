package vn.motcua.query.replay;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepBecameOverdue;

/** What was found overdue. */
final class OverdueMarks implements Part {

    private final List<FoundOverdue> found = new ArrayList<>();

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof DossierBecameOverdue dossier) {
            found.add(new FoundOverdue(null, null, dossier.dueAt(), deed));
        } else if (event instanceof StepBecameOverdue step) {
            found.add(new FoundOverdue(step.step(), step.officer(), step.dueAt(), deed));
        }
    }

    List<FoundOverdue> all() {
        return found;
    }
}
