package vn.motcua.command.dossier.completestep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;

/** When an officer may complete a step, and to whom the dossier may go next. */
final class CompleteStepRules {

    private CompleteStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, CompleteStep command, DossierContext context) {
        Ruling ruling = StepRules.ownOpenStep(Ruling.on(state, command, context), state, command.step(), context);
        if (command.next() != null) {
            ruling = StepRules.ofTheDepartment(ruling, state, command.next().officer(), context);
        }
        return ruling.thenAll(() -> events(state, command));
    }

    private static List<DossierEvent> events(DossierState state, CompleteStep command) {
        Step step = state.steps().find(command.step()).get();
        DossierEvent completed = new StepCompleted(
                state.code(), step.number(), step.name(), step.officer(), command.opinion(), command.draftResult());
        CompleteStep.Next next = command.next();
        if (next == null) {
            return List.of(completed);
        }
        return List.of(
                completed,
                new StepAssigned(state.code(), state.steps().nextNumber(), next.name(), next.officer(), next.note()));
    }
}
