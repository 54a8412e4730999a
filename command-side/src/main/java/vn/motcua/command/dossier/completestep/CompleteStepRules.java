package vn.motcua.command.dossier.completestep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Brought;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.ProcessRun;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;

/** When an officer may complete a step, and to whom the dossier may go next. */
final class CompleteStepRules {

    private CompleteStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, CompleteStep command, DossierContext context) {
        Ruling ruling = ProcessRules.inRole(
                Ruling.on(state, command, context, ProcessRules.territory(state, command.step(), context)),
                state,
                command.step(),
                context);
        ruling = StepRules.ownOpenStep(ruling, state, command.step(), context);
        Optional<ProcessRun> run = ProcessRun.of(state, context);
        if (run.isPresent()) {
            return byProcess(ruling, run.get(), state, command, context);
        }
        for (CompleteStep.Next next : command.following()) {
            ruling = StepRules.ofTheDepartment(ruling, state, next.officer(), context);
        }
        return ruling.thenAll(() -> events(state, command, adHoc(state, command)));
    }

    private static Either<Seq<Refusal>, Decision> byProcess(
            Ruling ruling, ProcessRun before, DossierState state, CompleteStep command, DossierContext context) {
        Step step = state.steps().find(command.step()).getOrNull();
        if (step == null || !step.open()) {
            return ruling.then(() -> completed(step, state, command));
        }
        Brought brought = new Brought(command.opinion(), command.draftResult(), command.signature());
        Ruling ruled = ProcessRules.completable(ruling, before, step, brought, state, context);
        List<StepAssigned> assigned = new ArrayList<>();
        ProcessRun run = before.completing(step);
        for (CompleteStep.Next next : command.following()) {
            List<ProcessStep> open = before.following(step, run);
            ruled = ProcessRules.mayBegin(ruled, run, open, next.name(), next.officer(), state, context);
            ProcessStep known = run.named(next.name()).filter(open::contains).orElse(null);
            if (known != null) {
                int number = state.steps().nextNumber() + assigned.size();
                Either<Refusal, StepAssigned> assignment =
                        ProcessRules.assignment(state, number, known, next.officer(), next.note(), context);
                ruled = ruled.refuseIfLeft(assignment);
                assignment.forEach(assigned::add);
                run = run.beginning(number, known, next.officer());
            }
        }
        return ruled.thenAll(() -> events(state, command, assigned));
    }

    private static List<StepAssigned> adHoc(DossierState state, CompleteStep command) {
        List<StepAssigned> assigned = new ArrayList<>();
        for (CompleteStep.Next next : command.following()) {
            assigned.add(new StepAssigned(
                    state.code(),
                    state.steps().nextNumber() + assigned.size(),
                    next.name(),
                    next.officer(),
                    next.note()));
        }
        return assigned;
    }

    private static List<DossierEvent> events(DossierState state, CompleteStep command, List<StepAssigned> assigned) {
        List<DossierEvent> events = new ArrayList<>();
        events.add(completed(state.steps().find(command.step()).get(), state, command));
        events.addAll(assigned);
        return events;
    }

    private static DossierEvent completed(Step step, DossierState state, CompleteStep command) {
        return new StepCompleted(
                state.code(),
                step.number(),
                step.name(),
                step.officer(),
                command.opinion(),
                command.draftResult(),
                command.signature());
    }
}
