package vn.motcua.eventstore.idempotency;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a command that carries an Idempotency-Key wants to leave in the ledger together with its events: the key is taken in the
 * same transaction, so one key has one effect even when the process dies before it answers.
 *
 * <p>Attach it to the unit of work before the events are appended, that is, while the command is handled:
 * {@code claim.attachTo(CurrentUnitOfWork.get())}. A later attach replaces an earlier one, for a handler that knows its answer
 * only at the end. A unit of work that publishes no event takes no key.
 *
 * @param key the key, already scoped by the caller to the principal that sent it; at most 300 characters
 * @param requestHash hash of the request, to tell a retry from a different request under the same key
 * @param answer the answer that a retry gets, as JSON text
 */
public record IdempotencyClaim(String key, byte[] requestHash, String answer) {

    private static final String RESOURCE = IdempotencyClaim.class.getName();
    private static final int LONGEST_KEY = 300;

    public IdempotencyClaim {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        requestHash = requestHash.clone();
    }

    @Override
    public byte[] requestHash() {
        return requestHash.clone();
    }

    /** The same claim with another answer (JSON text). */
    public IdempotencyClaim withAnswer(String json) {
        return new IdempotencyClaim(key, requestHash, json);
    }

    /** Makes the next append of this unit of work take the key. */
    public void attachTo(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    /** The claim attached to this unit of work. */
    public static Optional<IdempotencyClaim> of(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }

    /** Takes the claim out of the current unit of work, so that only its first append carries it. */
    public static Optional<IdempotencyClaim> takeFromCurrent() {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                (IdempotencyClaim) CurrentUnitOfWork.get().root().resources().remove(RESOURCE));
    }

    /** Without the key: it may name the principal. */
    @Override
    public String toString() {
        return "IdempotencyClaim[]";
    }
}
