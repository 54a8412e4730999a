package vn.motcua.command.dossier.actions;

import java.util.List;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepNeed;

/**
 * Something that an officer may do with a dossier, or could if nothing stood in the way.
 *
 * @param operation what; its kebab name is that of the command
 * @param step the number of the step, or of the consultation, that it is done to; {@code null} where it is done to the dossier
 * @param stepName the step's name; {@code null} where there is none
 * @param next the steps of the electronic process that may begin with it; empty in an ad-hoc process, where any may
 * @param allAtOnce whether all of {@code next} are to begin (song song), not one of them
 * @param needs what it has to be given
 * @param refusals what stands in the way; empty: it may be done
 */
public record AllowedAction(
        Operation operation,
        Integer step,
        String stepName,
        List<ProcessStep> next,
        boolean allAtOnce,
        List<StepNeed> needs,
        List<Refusal> refusals) {

    public AllowedAction {
        next = List.copyOf(next);
        needs = List.copyOf(needs);
        refusals = List.copyOf(refusals);
    }

    /** Whether nothing stands in the way. */
    public boolean allowed() {
        return refusals.isEmpty();
    }
}
