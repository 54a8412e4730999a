package vn.motcua.command.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.command.Role;

/** Turns written words into steps; a word that it does not know is a fault and left out. */
final class ProcessReading {

    private final ProcessFaults faults;

    ProcessReading(ProcessFaults faults) {
        this.faults = faults;
    }

    ElectronicProcess process(String field, String procedure, ProcessDocument.Entry entry) {
        List<ProcessStep> steps = new ArrayList<>();
        for (ProcessDocument.Step step : given(entry.steps())) {
            steps.add(step(field + ".steps[" + steps.size() + ']', steps.size(), step));
        }
        return new ElectronicProcess(
                procedure, given(entry.procedureVersions()), entry.source(), entry.confidence(), entry.sample(), steps);
    }

    private ProcessStep step(String field, int index, ProcessDocument.Step step) {
        TreeSet<StepNeed> needs = new TreeSet<>();
        for (String need : given(step.needs())) {
            StepNeed known = word(field + ".needs", StepNeed.values(), need, null);
            if (known != null) {
                needs.add(known);
            }
        }
        boolean shared = step.workingHours() != null || step.percent() != null;
        return new ProcessStep(
                // A step without a key still needs a place of its own among the others; the missing key is a fault.
                step.key() == null ? "?" + index : step.key(),
                step.name(),
                word(field + ".kind", StepKind.values(), step.kind(), StepKind.INTERNAL),
                step.role() == null ? null : Role.ofWireName(step.role()).orElse(null),
                step.department(),
                step.agency(),
                shared ? new TimeShare(step.workingHours(), step.percent()) : null,
                needs,
                given(step.next()),
                word(field + ".split", Branching.values(), step.split(), Branching.ONE),
                word(field + ".join", Branching.values(), step.join(), Branching.ONE),
                given(step.returnTo()),
                step.confidence(),
                step.sample());
    }

    private <E extends Enum<E>> E word(String field, E[] words, String word, E usual) {
        if (word == null) {
            return usual;
        }
        return Stream.of(words)
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(
                            field,
                            "unknown-word",
                            "Phải là một trong " + List.of(words) + ".",
                            "This must be one of " + List.of(words) + ".");
                    return usual;
                });
    }

    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
