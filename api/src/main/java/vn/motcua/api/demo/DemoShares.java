package vn.motcua.api.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueDepartment;
import vn.motcua.events.dossier.Department;

/** Which department takes in how many dossiers of a period: as the facts say, the rest spread over the others. */
final class DemoShares {

    private final DemoFacts facts;
    private final Catalogue catalogue;

    DemoShares(DemoFacts facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /**
     * The numbers of a period, in the catalogue's order.
     *
     * @param scale what part of each number, more than 0, at most 1
     * @throws IllegalStateException if the catalogue does not know a department that the facts name, or it has no online procedure
     */
    Map<Department, Integer> of(DemoFacts.Period period, double scale) {
        Map<Department, Integer> named = named(period);
        int rest = period.total()
                - named.values().stream().mapToInt(Integer::intValue).sum();
        Map<Department, Integer> counts = new LinkedHashMap<>();
        Map<Department, Integer> ofTheRest = spread(rest, weightsOfTheRest(period, named));
        for (CatalogueDepartment known : catalogue.departments()) {
            Department department = known.department();
            int count = named.getOrDefault(department, ofTheRest.getOrDefault(department, 0));
            if (count > 0) {
                counts.put(department, scale >= 1 ? count : (int) Math.max(1, Math.round(count * scale)));
            }
        }
        return counts;
    }

    private Map<Department, Integer> named(DemoFacts.Period period) {
        Map<Department, Integer> named = new LinkedHashMap<>();
        for (DemoFacts.Share share : period.departments()) {
            Department department = catalogue.departments().stream()
                    .filter(known -> letters(known.name()).equals(letters(share.name())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the catalogue has no department " + share.name()))
                    .department();
            if (!online(department, period)) {
                throw new IllegalStateException("the catalogue has no online procedure of " + share.name());
            }
            named.put(department, share.dossiers());
        }
        return named;
    }

    /** Departments that the source does not name in this period; by their numbers of another period where there are any. */
    private Map<Department, Integer> weightsOfTheRest(DemoFacts.Period period, Map<Department, Integer> named) {
        Map<Department, Integer> elsewhere = new LinkedHashMap<>();
        facts.periods().stream()
                .filter(other -> !other.equals(period))
                .forEach(other -> elsewhere.putAll(named(other)));
        Map<Department, Integer> weights = new LinkedHashMap<>();
        List<Department> candidates = new ArrayList<>();
        for (CatalogueDepartment known : catalogue.departments()) {
            Department department = known.department();
            if (!named.containsKey(department) && online(department, period)) {
                candidates.add(department);
            }
        }
        for (Department department : candidates) {
            weights.put(department, elsewhere.getOrDefault(department, 100));
        }
        return weights;
    }

    private boolean online(Department department, DemoFacts.Period period) {
        return !DemoPlan.online(catalogue, department, period.from()).isEmpty()
                && !DemoPlan.online(catalogue, department, period.to()).isEmpty();
    }

    /** Shares {@code total} by weight, the largest remainders rounded up, so that the sum is exact. */
    private static Map<Department, Integer> spread(int total, Map<Department, Integer> weights) {
        Map<Department, Integer> counts = new LinkedHashMap<>();
        if (weights.isEmpty() && total > 0) {
            throw new IllegalStateException("the catalogue has no department for the rest of " + total + " dossiers");
        }
        long all = weights.values().stream().mapToLong(Integer::longValue).sum();
        int given = 0;
        for (Map.Entry<Department, Integer> weight : weights.entrySet()) {
            int share = (int) (total * (long) weight.getValue() / all);
            counts.put(weight.getKey(), share);
            given += share;
        }
        List<Department> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(
                (a, b) -> Long.compare(total * (long) weights.get(b) % all, total * (long) weights.get(a) % all));
        for (int i = 0; i < total - given; i++) {
            counts.merge(byRemainder.get(i), 1, Integer::sum);
        }
        return counts;
    }

    /** A name without blanks, dashes and case: the source and the catalogue write some names differently. */
    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
