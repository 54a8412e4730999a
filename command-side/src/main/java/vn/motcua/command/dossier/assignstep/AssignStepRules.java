package vn.motcua.command.dossier.assignstep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.ProcessRun;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.StepAssigned;

/** To whom a step may be given. */
final class AssignStepRules {

    private AssignStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, AssignStep command, DossierContext context) {
        Ruling ruling = Ruling.on(state, command, context);
        ProcessRun run = ProcessRun.of(state, context).orElse(null);
        if (run != null) {
            return byProcess(ruling, run, state, command, context);
        }
        return StepRules.assignable(ruling, state, command.name(), command.officer(), context)
                .then(() -> new StepAssigned(
                        state.code(), state.steps().nextNumber(), command.name(), command.officer(), command.note()));
    }

    private static Either<Seq<Refusal>, Decision> byProcess(
            Ruling ruling, ProcessRun run, DossierState state, AssignStep command, DossierContext context) {
        Optional<Either<Refusal, StepAssigned>> assigned = run.named(command.name())
                .map(step -> ProcessRules.assignment(
                        state, state.steps().nextNumber(), step, command.officer(), command.note(), context));
        Ruling ruled =
                ProcessRules.mayBegin(ruling, run, run.ready(), command.name(), command.officer(), state, context);
        return (assigned.isPresent() ? ruled.refuseIfLeft(assigned.get()) : ruled)
                .then(() -> assigned.get().get());
    }
}
