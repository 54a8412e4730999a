package vn.motcua.query.access;

import java.util.List;

/**
 * One page of the access log.
 *
 * @param items oldest first
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record AccessPage(List<AccessRecord> items, String nextCursor) {

    public AccessPage {
        items = List.copyOf(items);
    }
}
