package vn.motcua.query.search;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param items best first; without a text, newest first
 * @param total how many match in all
 * @param facets of everything that matches
 * @param nextCursor where the next page begins; {@code null} on the last. Opaque, holds no personal data
 */
public record SearchPage(List<FoundDossier> items, long total, Facets facets, String nextCursor) {

    public SearchPage {
        items = List.copyOf(items);
    }
}
