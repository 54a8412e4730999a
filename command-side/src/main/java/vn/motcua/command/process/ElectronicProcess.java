package vn.motcua.command.process;

import java.util.List;
import java.util.Optional;

/**
 * The electronic process (quy trình điện tử) of one or more versions of a procedure. It never changes once published: another
 * flow belongs to another version of the procedure, so a dossier keeps the process it was accepted under.
 *
 * @param procedure the national code of the procedure
 * @param procedureVersions the versions of the procedure that run by it, each at least 1
 * @param source where the flow and its times come from
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is made up because no public source gives it
 * @param steps in the order in which they are written; the first one begins; empty for an ad-hoc process
 */
public record ElectronicProcess(
        String procedure,
        List<Integer> procedureVersions,
        String source,
        String confidence,
        boolean sample,
        List<ProcessStep> steps) {

    public ElectronicProcess {
        procedureVersions = List.copyOf(procedureVersions);
        steps = List.copyOf(steps);
    }

    /** A process without order, in which any step may follow any: that of histories from elsewhere. */
    public static ElectronicProcess adHoc(String procedure) {
        return new ElectronicProcess(procedure, List.of(), null, "C", false, List.of());
    }

    /** Whether any step may follow any. */
    public boolean isAdHoc() {
        return steps.isEmpty();
    }

    /** The step that begins; empty for an ad-hoc process. */
    public Optional<ProcessStep> first() {
        return steps.stream().findFirst();
    }

    /** The step with that key. */
    public Optional<ProcessStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Whether {@code to} may be handed the dossier when {@code from} is completed. */
    public boolean mayFollow(String from, String to) {
        return isAdHoc() || step(from).filter(step -> step.next().contains(to)).isPresent();
    }

    /** Whether {@code from} may be returned to {@code to}. */
    public boolean mayReturn(String from, String to) {
        return isAdHoc()
                || step(from).filter(step -> step.returnTo().contains(to)).isPresent();
    }

    /** Whether the process is over when {@code key} is completed; an ad-hoc process may end anywhere. */
    public boolean mayEndAfter(String key) {
        return isAdHoc() || step(key).filter(step -> step.next().isEmpty()).isPresent();
    }
}
