package vn.motcua.command.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that parallel branches begin together, keep to themselves and meet again in one step. */
final class ParallelChecks {

    private final Map<String, ProcessStep> steps;
    private final Map<String, String> fields;
    private final StepGraph graph;
    private final ProcessFaults faults;
    private final Set<String> joined = new HashSet<>();

    ParallelChecks(Map<String, ProcessStep> steps, Map<String, String> fields, StepGraph graph, ProcessFaults faults) {
        this.steps = steps;
        this.fields = fields;
        this.graph = graph;
        this.faults = faults;
    }

    /** Only for a graph without circles. */
    void check() {
        steps.values().stream().filter(step -> step.split() == Branching.ALL).forEach(this::branches);
        steps.values().stream()
                .filter(step -> step.join() == Branching.ALL && !joined.contains(step.key()))
                .forEach(step -> faults.add(
                        fields.get(step.key()) + ".join",
                        "join-without-split",
                        "Bước này chờ các nhánh song song nhưng không có bước nào mở các nhánh đó.",
                        "This step waits for parallel branches, but no step opens them."));
    }

    private void branches(ProcessStep split) {
        List<String> entries = graph.next(split.key());
        String field = fields.get(split.key()) + ".split";
        if (entries.size() < 2) {
            faults.add(
                    field,
                    "split-without-branches",
                    "Rẽ nhánh song song cần ít nhất hai bước tiếp theo.",
                    "A parallel split needs at least two steps that follow.");
            return;
        }
        Set<String> common = new HashSet<>(graph.from(entries.get(0)));
        entries.forEach(entry -> common.retainAll(graph.from(entry)));
        String join = graph.inOrder().stream()
                .filter(common::contains)
                .filter(key -> steps.get(key).join() == Branching.ALL)
                .findFirst()
                .orElse(null);
        if (join == null) {
            faults.add(
                    field,
                    "branches-never-join",
                    "Các nhánh song song phải gặp lại nhau ở một bước có join: ALL.",
                    "The parallel branches must meet again in a step with join: ALL.");
            return;
        }
        joined.add(join);
        List<Set<String>> regions = new ArrayList<>();
        entries.forEach(entry -> regions.add(graph.from(entry, Set.of(join))));
        if (!keepToThemselves(split, join, regions)) {
            faults.add(
                    field,
                    "branches-entangled",
                    "Mỗi nhánh song song phải đi riêng từ bước mở nhánh đến bước chờ, mỗi nhánh đến đó một lần.",
                    "Each parallel branch must run by itself from the split to the step that waits, and arrive there once.");
            return;
        }
        regions.forEach(this::returnsStayInside);
    }

    private boolean keepToThemselves(ProcessStep split, String join, List<Set<String>> regions) {
        Set<String> all = new HashSet<>();
        int sizes = 0;
        for (Set<String> region : regions) {
            all.addAll(region);
            sizes += region.size();
            boolean arrivesOnce =
                    graph.before(join).stream().filter(region::contains).count() == 1;
            boolean ends = region.stream().anyMatch(key -> graph.next(key).isEmpty());
            boolean entered = region.stream()
                    .flatMap(key -> graph.before(key).stream())
                    .anyMatch(key -> !region.contains(key) && !key.equals(split.key()));
            if (!arrivesOnce || ends || entered) {
                return false;
            }
        }
        return sizes == all.size() && graph.before(join).size() == regions.size();
    }

    private void returnsStayInside(Set<String> region) {
        for (ProcessStep step : steps.values()) {
            for (String target : step.returnTo()) {
                if (steps.containsKey(target) && region.contains(step.key()) != region.contains(target)) {
                    faults.add(
                            fields.get(step.key()) + ".returnTo",
                            "return-crosses-branches",
                            "Không được chuyển lại qua ranh giới của một nhánh song song.",
                            "A return must not cross the border of a parallel branch.");
                }
            }
        }
    }
}
