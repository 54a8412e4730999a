package vn.motcua.command.dossier.startstep;

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
import vn.motcua.events.dossier.StepStarted;

/** When an officer may take a step up. */
final class StartStepRules {

    private StartStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, StartStep command, DossierContext context) {
        Option<Step> step = state.steps().find(command.step());
        Ruling ruling = ProcessRules.inRole(
                Ruling.on(state, command, context, ProcessRules.territory(state, command.step(), context)),
                state,
                command.step(),
                context);
        return StepRules.ownOpenStep(ruling, state, command.step(), context)
                .refuse(
                        step.exists(found -> found.phase() == Step.Phase.STARTED),
                        () -> Refusal.conflict(
                                "step.already-started",
                                LegalBasis.oneStop(context.at()),
                                Map.of("step", Integer.toString(command.step())),
                                "Bước này đã được tiếp nhận xử lý.",
                                "This step has been taken up already."))
                .then(() -> new StepStarted(
                        state.code(),
                        command.step(),
                        step.get().name(),
                        step.get().officer()));
    }
}
