package vn.motcua.command.dossier.assignstep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.StepAssigned;

/** To whom a step may be given. */
final class AssignStepRules {

    private AssignStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, AssignStep command, DossierContext context) {
        Ruling ruling = Ruling.on(state, command, context);
        return StepRules.assignable(ruling, state, command.name(), command.officer(), context)
                .then(() -> new StepAssigned(
                        state.code(), state.steps().nextNumber(), command.name(), command.officer(), command.note()));
    }
}
