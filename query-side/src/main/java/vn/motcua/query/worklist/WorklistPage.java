package vn.motcua.query.worklist;

import java.util.List;

/**
 * One page of a worklist.
 *
 * @param items most urgent first
 * @param counts of the whole worklist
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record WorklistPage(List<WorklistItem> items, Counts counts, String nextCursor) {

    public WorklistPage {
        items = List.copyOf(items);
    }

    /**
     * How many steps there are of each urgency, all of them disjoint.
     *
     * @param total all together
     * @param overdue see {@link Urgency#OVERDUE}
     * @param dueToday see {@link Urgency#DUE_TODAY}
     * @param dueSoon see {@link Urgency#DUE_SOON}
     * @param later see {@link Urgency#LATER}
     * @param undated see {@link Urgency#UNDATED}
     * @param waiting see {@link Urgency#WAITING}
     * @param unassigned how many of them nobody is answerable for
     */
    public record Counts(
            long total,
            long overdue,
            long dueToday,
            long dueSoon,
            long later,
            long undated,
            long waiting,
            long unassigned) {}
}
