package vn.motcua.command.dossier.importdossier;

import static vn.motcua.command.validation.Checks.each;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;
import static vn.motcua.command.validation.DossierChecks.namedOfficer;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.List;
import vn.motcua.command.Fault;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Officer;

/**
 * One officer step of a history. Two are the same if name, officer, transition and instant are; a history may hold the
 * same step several times.
 *
 * @param name the step's name
 * @param officer who was answerable
 * @param transition what happened to it
 * @param at when
 */
public record ImportedStep(String name, Officer officer, Transition transition, Instant at) {

    /** The most steps that one command may bring in. */
    public static final int MOST = 10_000;

    /** What happened to the step, in the words of the XES lifecycle extension. */
    public enum Transition {
        /** It was assigned to the officer. */
        SCHEDULE,
        /** The officer took it up. */
        START,
        /** The officer finished it. */
        COMPLETE
    }

    /** Checks every step under its own path. */
    public static Validation<Seq<Fault>, ?> steps(String field, List<ImportedStep> values) {
        return each(
                field,
                values,
                MOST,
                (path, step) -> together(
                        text(path + ".name", step.name(), Checks.NAME),
                        namedOfficer(path + ".officer", step.officer()),
                        required(path + ".transition", step.transition()),
                        required(path + ".at", step.at())));
    }
}
