package vn.motcua.query.timeline;

import java.util.List;

/**
 * One page of an officer's actions.
 *
 * @param items oldest first
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record ActionPage(List<OfficerAction> items, String nextCursor) {

    public ActionPage {
        items = List.copyOf(items);
    }
}
