package vn.motcua.query.search;

/** The search engine refused a document. */
class IndexingFailedException extends RuntimeException {

    IndexingFailedException(int status, String type) {
        super("the search engine refused a document: " + status + " " + type);
    }
}
