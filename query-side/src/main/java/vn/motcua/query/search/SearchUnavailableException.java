package vn.motcua.query.search;

/** The search engine cannot be reached or cannot answer now; everything else goes on, and a later try may succeed. */
public class SearchUnavailableException extends RuntimeException {

    SearchUnavailableException(Throwable cause) {
        super("the search is away for the moment", cause);
    }
}
