package vn.motcua.eventstore;

import org.axonframework.common.AxonTransientException;

/**
 * The ledger could not take an append in time. {@link #outcome()} says what is known, and it is never a guess.
 *
 * <p>For an HTTP interface this is 503 with {@code Retry-After}; with an Idempotency-Key a retry is safe in both cases.
 */
public final class LedgerUnavailableException extends AxonTransientException {

    /** What is known about the events of the append. */
    public enum Outcome {
        /** They are not in the ledger and will not get there. */
        NOT_WRITTEN,
        /** The connection broke while they were being committed; the store goes on finding out, the caller can look in the stream later. */
        UNKNOWN
    }

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    LedgerUnavailableException(Outcome outcome, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    /** What is known about the events of the append. */
    public Outcome outcome() {
        return outcome;
    }
}
