package vn.motcua.command.dossier.reassignstep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.StepReassigned;

/** When a step may go to another officer. */
final class ReassignStepRules {

    private ReassignStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ReassignStep command, DossierContext context) {
        Option<Step> step = state.steps().find(command.step());
        Ruling ruling = StepRules.openStep(Ruling.on(state, command, context), state, command.step(), context);
        return ProcessRules.mayHold(ruling, state, command.step(), command.officer(), context)
                .refuse(
                        step.exists(found -> found.assignedTo(command.officer().id())),
                        () -> Refusal.conflict(
                                "step.already-assigned",
                                LegalBasis.oneStop(context.at()),
                                Map.of("step", Integer.toString(command.step())),
                                "Bước này đang được giao cho chính cán bộ đó.",
                                "That officer holds this step already."))
                .then(() -> new StepReassigned(
                        state.code(),
                        command.step(),
                        step.get().name(),
                        step.get().officer(),
                        command.officer(),
                        command.reason()));
    }
}
