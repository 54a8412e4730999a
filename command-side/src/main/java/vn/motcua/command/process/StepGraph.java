package vn.motcua.command.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which step leads to which, by key. Ways to steps that do not exist are left out; returns are no ways. */
public final class StepGraph {

    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private final String first;

    /** The graph of those steps; where two have one key, the first counts. */
    public StepGraph(List<ProcessStep> steps) {
        steps.forEach(step -> before.putIfAbsent(step.key(), new ArrayList<>()));
        for (ProcessStep step : steps) {
            if (next.containsKey(step.key())) {
                continue;
            }
            List<String> targets =
                    step.next().stream().filter(before::containsKey).distinct().toList();
            next.put(step.key(), targets);
            targets.forEach(target -> before.get(target).add(step.key()));
        }
        first = steps.isEmpty() ? null : steps.get(0).key();
    }

    /** The keys, in the order of the definition. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(next.keySet());
    }

    /** The steps that may follow {@code key}. */
    public List<String> next(String key) {
        return next.get(key);
    }

    /** The steps that {@code key} may follow. */
    public List<String> before(String key) {
        return before.get(key);
    }

    /** {@code key} and all that may come after it. */
    public Set<String> from(String key) {
        return reach(key, next, Set.of());
    }

    /** {@code key} and all that may come after it without passing {@code barrier}, which is left out. */
    Set<String> from(String key, Set<String> barrier) {
        return reach(key, next, barrier);
    }

    /** {@code key} and all that may come before it. */
    Set<String> upTo(String key) {
        return reach(key, before, Set.of());
    }

    /** What can begin at all. */
    Set<String> reachable() {
        return first == null ? Set.of() : from(first);
    }

    /** What can come to an end. */
    Set<String> ending() {
        Set<String> ending = new LinkedHashSet<>();
        next.forEach((key, targets) -> {
            if (targets.isEmpty()) {
                ending.addAll(upTo(key));
            }
        });
        return ending;
    }

    /** Every step after all that lead to it; shorter than {@link #keys()} where steps lead round in a circle. */
    public List<String> inOrder() {
        Map<String, Integer> open = new HashMap<>();
        next.keySet().forEach(key -> open.put(key, before.get(key).size()));
        List<String> order = new ArrayList<>();
        next.keySet().stream().filter(key -> open.get(key) == 0).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            for (String target : next.get(order.get(i))) {
                if (open.merge(target, -1, Integer::sum) == 0) {
                    order.add(target);
                }
            }
        }
        return order;
    }

    private static Set<String> reach(String key, Map<String, List<String>> ways, Set<String> barrier) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(key));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (!barrier.contains(at) && found.add(at)) {
                open.addAll(ways.get(at));
            }
        }
        return found;
    }
}
