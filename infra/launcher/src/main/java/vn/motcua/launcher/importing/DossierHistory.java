package vn.motcua.launcher.importing;

import java.time.Instant;
import java.util.List;

/**
 * A dossier with the steps that the file tells of.
 *
 * @param externalId its name in the system it comes from
 * @param facts what all of its lines say about it
 * @param steps one or more, by instant; steps of one instant stay in the order of the file
 */
record DossierHistory(String externalId, DossierFacts facts, List<StepLine> steps) {

    DossierHistory {
        steps = List.copyOf(steps);
    }

    /** The intake: what the log gives, else the first step. */
    Instant received() {
        return facts.received() != null ? facts.received() : steps.get(0).at();
    }
}
