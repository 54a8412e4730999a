package vn.motcua.query.search;

import java.util.List;

/**
 * How many of the dossiers that match fall under each value.
 *
 * @param status by national status code, most first
 * @param department by department code, most first
 * @param procedure by procedure code, most first
 * @param month by month of intake in Vietnam ({@code 2021-01}), newest first
 */
public record Facets(List<Facet> status, List<Facet> department, List<Facet> procedure, List<Facet> month) {

    public Facets {
        status = List.copyOf(status);
        department = List.copyOf(department);
        procedure = List.copyOf(procedure);
        month = List.copyOf(month);
    }

    /**
     * One value.
     *
     * @param key a code
     * @param name what it is shown as
     * @param count how many dossiers, 1 or more
     */
    public record Facet(String key, String name, long count) {}
}
