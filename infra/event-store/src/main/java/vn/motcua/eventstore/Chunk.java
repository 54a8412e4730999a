package vn.motcua.eventstore;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What the ledger holds from one position to another. There may be fewer messages than positions, or more, because upcasters
 * may drop and split events.
 *
 * @param after exclusive
 * @param through inclusive; equal to {@code after} when there is nothing
 */
record Chunk(long after, long through, List<TrackedEventMessage<?>> messages) {

    boolean isEmpty() {
        return after == through;
    }
}
