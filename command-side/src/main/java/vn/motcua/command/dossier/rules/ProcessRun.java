package vn.motcua.command.dossier.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.Branching;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.ProcedureVersion;

/**
 * Where a dossier stands in its electronic process (quy trình điện tử): which steps are done, which may begin. Immutable; worked
 * out from the dossier's steps whenever it is asked for, so nothing has to be kept beside the events.
 *
 * <p>Of several runs through one step the latest counts, and only as long as no step before it has begun again since: what comes
 * after a step that was returned has to be done again.
 */
public final class ProcessRun {

    private final ElectronicProcess process;
    private final Steps steps;
    private final Step[] latest;
    /** The highest number of any step that comes before, by place; 0 where none has begun. */
    private final int[] newestBefore;

    private ProcessRun(ElectronicProcess process, Steps steps) {
        this.process = process;
        this.steps = steps;
        this.latest = new Step[process.steps().size()];
        this.newestBefore = new int[latest.length];
        for (Step step : steps.all()) {
            int place = step.key() == null ? -1 : place(step.key());
            if (place >= 0) {
                latest[place] = step;
            }
        }
        Arrays.fill(newestBefore, -1);
        for (int place = 0; place < latest.length; place++) {
            newestBefore(place);
        }
    }

    /**
     * The run of a dossier; empty where its process is ad hoc: nothing is published for its version, its first step was taken
     * without one (as histories tell it), or processes do not bind yet.
     */
    public static Optional<ProcessRun> of(DossierState state, DossierContext context) {
        Steps steps = state.steps();
        boolean adHoc = steps.all().isEmpty()
                ? context.occurredAt() != null || context.day().isBefore(context.processesBindFrom())
                : steps.all().get(0).key() == null;
        if (adHoc) {
            return Optional.empty();
        }
        ProcedureVersion pinned = state.particulars().procedure();
        return context.catalogue()
                .procedure(pinned.code(), pinned.version())
                .map(PublishedProcedure::process)
                .filter(process -> !process.isAdHoc())
                .map(process -> new ProcessRun(process, steps));
    }

    /** The step of the process with that key or, as officers write it, that name. */
    public Optional<ProcessStep> named(String keyOrName) {
        Optional<ProcessStep> byKey = process.step(keyOrName);
        return byKey.isPresent()
                ? byKey
                : process.steps().stream()
                        .filter(step -> step.name().equals(keyOrName))
                        .findFirst();
    }

    /** What the process says of a step of the dossier; empty for one that it does not know. */
    public Optional<ProcessStep> of(Step step) {
        return step.key() == null ? Optional.empty() : process.step(step.key());
    }

    /** The steps that may begin now. */
    public List<ProcessStep> ready() {
        return process.steps().stream().filter(this::ready).toList();
    }

    /** The steps that may begin once {@code completed} is completed, of those that it leads to. */
    public List<ProcessStep> following(Step completed) {
        return following(completed, completing(completed));
    }

    /** The same while some of them have begun already in {@code after}. */
    public List<ProcessStep> following(Step completed, ProcessRun after) {
        return of(completed).map(ProcessStep::next).orElse(List.of()).stream()
                .flatMap(key -> process.step(key).stream())
                .filter(after::ready)
                .toList();
    }

    /** Whether {@code step} may begin now. */
    public boolean ready(ProcessStep step) {
        int place = place(step.key());
        if (steps.recalledJustNow()) {
            return over();
        }
        if (counts(place)) {
            return false;
        }
        List<Integer> before = before(step.key());
        if (before.isEmpty()) {
            return place == 0;
        }
        return step.join() == Branching.ALL
                ? before.stream().allMatch(this::done)
                : before.stream().anyMatch(earlier -> done(earlier) && open(earlier, place));
    }

    /** Whether {@code step} waits for a parallel branch that is not back yet. */
    public boolean awaitsBranches(ProcessStep step) {
        return step.join() == Branching.ALL
                && before(step.key()).stream().anyMatch(this::done)
                && !before(step.key()).stream().allMatch(this::done);
    }

    /** Whether the process has come to an end: its last step is done. */
    public boolean over() {
        for (int place = 0; place < latest.length; place++) {
            if (process.steps().get(place).next().isEmpty() && done(place)) {
                return true;
            }
        }
        return false;
    }

    /** The step in which the result is issued, as long as it is in the hands of an officer. */
    public Optional<Step> issuing() {
        for (int place = 0; place < latest.length; place++) {
            if (process.steps().get(place).next().isEmpty() && counts(place) && latest[place].open()) {
                return Optional.of(latest[place]);
            }
        }
        return Optional.empty();
    }

    /** The finished step that {@code step} goes back to: of those that the process allows, the one taken last. */
    public Optional<Step> returnTarget(Step step) {
        List<String> keys = of(step).map(ProcessStep::returnTo).orElse(List.of());
        return steps.all()
                .take(step.number() - 1)
                .reverseIterator()
                .find(earlier -> earlier.phase() == Step.Phase.COMPLETED && keys.contains(earlier.key()))
                .toJavaOptional();
    }

    /** The run once {@code step} is completed. */
    public ProcessRun completing(Step step) {
        return with(step.with(step.officer(), Step.Phase.COMPLETED));
    }

    /** The run once {@code step} has begun as the dossier's step of that number. */
    public ProcessRun beginning(int number, ProcessStep step, Officer officer) {
        return with(Step.assigned(number, step.name(), officer, step.key(), null));
    }

    private ProcessRun with(Step step) {
        return new ProcessRun(process, steps.with(step));
    }

    private boolean done(int place) {
        return counts(place) && latest[place].phase() == Step.Phase.COMPLETED;
    }

    /** Whether the way from {@code earlier} to {@code place} is still to be taken: no other one was chosen there. */
    private boolean open(int earlier, int place) {
        ProcessStep fork = process.steps().get(earlier);
        return fork.split() == Branching.ALL
                || fork.next().stream().map(this::place).noneMatch(other -> other != place && counts(other));
    }

    /** Whether the latest run through the step still counts. */
    private boolean counts(int place) {
        return latest[place] != null && latest[place].number() > newestBefore[place];
    }

    private int newestBefore(int place) {
        if (newestBefore[place] < 0) {
            // Ways lead forward only, so this comes to an end.
            int newest = 0;
            for (int earlier : before(process.steps().get(place).key())) {
                int number = latest[earlier] == null ? 0 : latest[earlier].number();
                newest = Math.max(newest, Math.max(number, newestBefore(earlier)));
            }
            newestBefore[place] = newest;
        }
        return newestBefore[place];
    }

    private List<Integer> before(String key) {
        List<Integer> before = new ArrayList<>();
        for (int place = 0; place < latest.length; place++) {
            if (process.steps().get(place).next().contains(key)) {
                before.add(place);
            }
        }
        return before;
    }

    private int place(String key) {
        for (int place = 0; place < process.steps().size(); place++) {
            if (process.steps().get(place).key().equals(key)) {
                return place;
            }
        }
        return -1;
    }
}
