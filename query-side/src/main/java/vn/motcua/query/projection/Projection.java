package vn.motcua.query.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A read model that is fed by the ledger and writes to one colour of its tables at a time. */
public interface Projection {

    /** Forgets everything of one colour, in the current transaction. */
    void empty(Colour colour);

    /**
     * Takes in what was parked, in the current transaction.
     *
     * @param colour where it is parked
     * @param stream the dossier code, or the name of another stream
     * @param events everything that the ledger tells of it, in order; what was taken in before is ignored
     * @return the kind of the error if it still cannot be taken in; the transaction must then be rolled back
     */
    Optional<String> takeInAgain(Colour colour, String stream, List<? extends TrackedEventMessage<?>> events);
}
