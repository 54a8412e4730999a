package vn.motcua.command.dossier.returnstep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepReturned;

/** When an officer may send a step back, and to whom it goes. */
final class ReturnStepRules {

    private ReturnStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ReturnStep command, DossierContext context) {
        Option<Step> before = state.steps().finishedBefore(command.step());
        Ruling ruling = Ruling.on(state, command, context);
        return StepRules.ownOpenStep(ruling, state, command.step(), context)
                .refuse(
                        before.isEmpty(),
                        () -> Refusal.conflict(
                                "step.nothing-before",
                                LegalBasis.oneStop(context.at()),
                                Map.of("step", Integer.toString(command.step())),
                                "Không có bước nào đã hoàn thành trước đó để chuyển trả.",
                                "No finished step comes before it that it could go back to."))
                .thenAll(() -> events(state, command, before.get()));
    }

    private static List<DossierEvent> events(DossierState state, ReturnStep command, Step before) {
        Step step = state.steps().find(command.step()).get();
        return List.of(
                new StepReturned(state.code(), step.number(), step.name(), step.officer(), command.reason()),
                new StepAssigned(
                        state.code(), state.steps().nextNumber(), before.name(), before.officer(), command.reason()));
    }
}
