package vn.motcua.query.search;

/** Finds dossiers for the staff. State-secret dossiers are not in it. */
public interface DossierSearch {

    /** The name of this read model for progress, rebuilding and waiting. */
    String NAME = "search";

    /**
     * One page of what matches, best first, with the total and the facets of everything that matches.
     *
     * @throws vn.motcua.query.projection.InvalidCursorException if the query's cursor was not given out by this search
     * @throws SearchUnavailableException if the search engine cannot be reached or cannot answer now
     */
    SearchPage find(SearchQuery query);
}
