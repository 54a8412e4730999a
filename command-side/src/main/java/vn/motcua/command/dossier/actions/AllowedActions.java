package vn.motcua.command.dossier.actions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Brought;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Consultation;
import vn.motcua.command.dossier.rules.Correction;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.ProcessRun;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.command.dossier.rules.Territory;
import vn.motcua.command.process.Branching;
import vn.motcua.command.process.ProcessStep;

/**
 * What a caller may do now with a dossier, by the rules that decide the commands themselves. What is forbidden to the caller is
 * left out; what only has to wait is there with its reasons. Pure.
 */
public final class AllowedActions {

    /** They begin a dossier, or tell a history. */
    private static final Set<Operation> NOT_HERE = EnumSet.of(
            Operation.SUBMIT_DOSSIER, Operation.RECEIVE_DOSSIER, Operation.IMPORT_DOSSIER, Operation.IMPORT_STEPS);

    private final DossierState state;
    private final DossierContext context;
    private final Optional<ProcessRun> run;
    private final List<AllowedAction> actions = new ArrayList<>();

    private AllowedActions(DossierState state, DossierContext context) {
        this.state = state;
        this.context = context;
        this.run = ProcessRun.of(state, context);
    }

    /** The actions, in the order of the transition table. */
    public static List<AllowedAction> of(DossierState state, DossierContext context) {
        AllowedActions actions = new AllowedActions(state, context);
        for (Operation operation : Operation.values()) {
            if (!NOT_HERE.contains(operation) && operation.statuses().contains(state.status())) {
                actions.add(operation);
            }
        }
        return List.copyOf(actions.actions);
    }

    private void add(Operation operation) {
        switch (operation) {
            case ASSIGN_STEP -> assign();
            case REASSIGN_STEP -> state.steps().open().forEach(step -> add(operation, step, on(operation), List.of()));
            case START_STEP, COMPLETE_STEP, RETURN_STEP, REQUEST_CONSULTATION ->
                state.steps()
                        .open()
                        .filter(step -> step.assignedTo(context.caller().id()))
                        .forEach(step -> own(operation, step));
            case ANSWER_CONSULTATION ->
                state.consultations().filter(asked -> !asked.answered()).forEach(this::answer);
            case APPROVE_CORRECTION, REJECT_CORRECTION -> {
                if (state.corrections().exists(Correction::pending)) {
                    add(operation, null, on(operation), List.of());
                }
            }
            case REQUEST_SUPPLEMENT, REQUEST_PAYMENT ->
                add(operation, null, ClockRules.ownDossier(on(operation), state, context), List.of());
            case ISSUE_RESULT ->
                add(
                        operation,
                        null,
                        ClockRules.nothingAwaited(ProcessRules.issuable(on(operation), state, context), state, context),
                        List.of());
            default -> add(operation, null, on(operation), List.of());
        }
    }

    private void assign() {
        List<ProcessStep> ready = run.map(ProcessRun::ready).orElse(List.of());
        Ruling ruling = on(Operation.ASSIGN_STEP)
                .refuse(run.isPresent() && ready.isEmpty(), () -> ProcessRules.notNext(ready, context.at()));
        add(Operation.ASSIGN_STEP, null, ruling, ready);
    }

    private void own(Operation operation, Step step) {
        Ruling ruling = Ruling.on(state, operation, context, ProcessRules.territory(state, step.number(), context));
        ruling = StepRules.ownOpenStep(
                ProcessRules.inRole(ruling, state, step.number(), context), state, step.number(), context);
        switch (operation) {
            case START_STEP -> {
                if (step.phase() == Step.Phase.ASSIGNED) {
                    add(operation, step, ruling, List.of());
                }
            }
            case COMPLETE_STEP -> {
                Ruling ruled = run.isEmpty()
                        ? ruling
                        : ProcessRules.completable(ruling, run.get(), step, Brought.ALL, state, context);
                add(
                        operation,
                        step,
                        ruled,
                        run.map(found -> found.following(step)).orElse(List.of()));
            }
            case RETURN_STEP -> {
                boolean nowhere = run.isPresent()
                        ? run.get().returnTarget(step).isEmpty()
                        : state.steps().finishedBefore(step.number()).isEmpty();
                add(
                        operation,
                        step,
                        ruling.refuse(nowhere, () -> ProcessRules.noReturn(step.number(), context.at())),
                        List.of());
            }
            default -> add(operation, step, ruling, List.of());
        }
    }

    private void answer(Consultation asked) {
        Ruling ruling =
                Ruling.on(state, Operation.ANSWER_CONSULTATION, context, new Territory(asked.consulted(), null));
        verdict(ruling)
                .ifPresent(refusals -> actions.add(new AllowedAction(
                        Operation.ANSWER_CONSULTATION, asked.number(), null, List.of(), false, List.of(), refusals)));
    }

    private void add(Operation operation, Step step, Ruling ruling, List<ProcessStep> next) {
        boolean split = operation == Operation.COMPLETE_STEP
                && run.flatMap(found -> found.of(step))
                        .filter(known -> known.split() == Branching.ALL)
                        .isPresent();
        verdict(ruling)
                .ifPresent(refusals -> actions.add(new AllowedAction(
                        operation,
                        step == null ? null : step.number(),
                        step == null ? null : step.name(),
                        next,
                        split,
                        operation == Operation.COMPLETE_STEP && run.isPresent()
                                ? ProcessRules.needs(run.get(), step)
                                : List.of(),
                        refusals)));
    }

    private Ruling on(Operation operation) {
        return Ruling.on(state, operation, context, Territory.of(state));
    }

    /** What stands in the way; empty where the caller is not the one to do it at all. */
    private static Optional<List<Refusal>> verdict(Ruling ruling) {
        return ruling.outcome(() -> true)
                .fold(
                        refusals -> refusals.exists(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN)
                                ? Optional.empty()
                                : Optional.of(refusals.asJava()),
                        allowed -> Optional.of(List.of()));
    }
}
