package vn.motcua.command.overdue;

/** A sweep cannot go on now, whatever dossier comes next: the ledger is away, or another node has taken over. */
public final class SweepStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Told in the report of the sweep; names no dossier. */
    public SweepStoppedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
