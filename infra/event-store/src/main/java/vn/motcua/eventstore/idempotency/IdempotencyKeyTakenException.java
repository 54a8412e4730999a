package vn.motcua.eventstore.idempotency;

import org.axonframework.common.AxonNonTransientException;

/** The Idempotency-Key of this append is in the ledger already: nothing was written; {@link IdempotencyRecords#find} has the answer. */
public final class IdempotencyKeyTakenException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public IdempotencyKeyTakenException(String key) {
        super("this idempotency key was used before");
        this.key = key;
    }

    /** The key as scoped by the caller; not part of the message because it may name the principal. */
    public String key() {
        return key;
    }
}
