package vn.motcua.launcher.importing;

import java.time.Instant;

/**
 * A line that is well-formed: one officer step.
 *
 * @param line its number in the file
 * @param dossier the dossier's foreign id
 * @param facts what it says about the dossier
 * @param step the step's name
 * @param officer the officer's id
 * @param group the officer's group; may be {@code null}
 * @param transition what happened to the step
 * @param at when, to the microsecond
 */
record StepLine(
        long line,
        String dossier,
        DossierFacts facts,
        String step,
        String officer,
        String group,
        Transition transition,
        Instant at)
        implements CheckedLine {}
