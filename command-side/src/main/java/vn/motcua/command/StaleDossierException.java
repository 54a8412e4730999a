package vn.motcua.command;

/** The dossier has moved on since the caller read it (If-Match): HTTP 412. */
public final class StaleDossierException extends RuntimeException {

    private final long expected;
    private final long actual;

    /**
     * @param expected the version that the caller has seen
     * @param actual the dossier's version now
     */
    public StaleDossierException(long expected, long actual) {
        super("expected version " + expected + " but the dossier is at " + actual, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
