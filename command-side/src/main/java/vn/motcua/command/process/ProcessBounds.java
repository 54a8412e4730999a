package vn.motcua.command.process;

import java.util.Map;
import java.util.Set;
import vn.motcua.events.dossier.TimeLimit;

/**
 * What a process is checked against.
 *
 * @param limits the time limit of each published version of the procedure
 * @param departments the identifier codes of the departments that there are
 */
public record ProcessBounds(Map<Integer, TimeLimit> limits, Set<String> departments) {

    public ProcessBounds {
        limits = Map.copyOf(limits);
        departments = Set.copyOf(departments);
    }
}
