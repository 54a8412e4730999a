package vn.motcua.query.timeline;

import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * What happened to one department's dossiers, for the auditor. A dossier that was moved to another department by a
 * correction is told, event by event, under the department that was to decide it then. State-secret dossiers are in it, by
 * code only.
 */
public interface DepartmentTimeline {

    /** Whether anything ever happened to a dossier of that department. */
    boolean knows(String department);

    /**
     * Hands over everything that happened to the department's dossiers in a month of Asia/Ho_Chi_Minh, in the order in which
     * it happened and, at the same instant, in the ledger's order. It is read in pages: memory does not grow with its
     * length, and a slow reader holds nothing up.
     *
     * @param department the department's code
     * @param month by the instants of happening
     * @param consumer called on the calling thread; what it throws ends the reading
     */
    void replay(String department, YearMonth month, Consumer<OfficerAction> consumer);
}
