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
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.ProcessRun;
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
        Option<ProcessRun> run = Option.ofOptional(ProcessRun.of(state, context));
        Option<Step> returned = state.steps().find(command.step());
        Option<Step> before = run.isEmpty()
                ? state.steps().finishedBefore(command.step())
                : returned.flatMap(step -> Option.ofOptional(run.get().returnTarget(step)));
        Either<Refusal, StepAssigned> again = again(run, state, command, before, context);
        Ruling ruling = ProcessRules.inRole(
                Ruling.on(state, command, context, ProcessRules.territory(state, command.step(), context)),
                state,
                command.step(),
                context);
        return StepRules.ownOpenStep(ruling, state, command.step(), context)
                .refuse(
                        run.isDefined() && returned.isDefined() && before.isEmpty(),
                        () -> ProcessRules.noReturn(command.step(), context.at()))
                .refuse(
                        run.isEmpty() && before.isEmpty(),
                        () -> Refusal.conflict(
                                "step.nothing-before",
                                LegalBasis.oneStop(context.at()),
                                Map.of("step", Integer.toString(command.step())),
                                "Không có bước nào đã hoàn thành trước đó để chuyển trả.",
                                "No finished step comes before it that it could go back to."))
                .refuseIfLeft(again)
                .thenAll(() -> events(state, command, again.get()));
    }

    private static List<DossierEvent> events(DossierState state, ReturnStep command, StepAssigned again) {
        Step step = state.steps().find(command.step()).get();
        return List.of(
                new StepReturned(state.code(), step.number(), step.name(), step.officer(), command.reason()), again);
    }

    /** The step before begins again, with the officer who had it; of the process it has its whole share again. */
    private static Either<Refusal, StepAssigned> again(
            Option<ProcessRun> run,
            DossierState state,
            ReturnStep command,
            Option<Step> before,
            DossierContext context) {
        if (before.isEmpty()) {
            return Either.right(null);
        }
        Step step = before.get();
        int number = state.steps().nextNumber();
        return Option.ofOptional(run.toJavaOptional().flatMap(found -> found.of(step)))
                .map(known -> ProcessRules.assignment(state, number, known, step.officer(), command.reason(), context))
                .getOrElse(() -> Either.right(
                        new StepAssigned(state.code(), number, step.name(), step.officer(), command.reason())));
    }
}
