package vn.motcua.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/** Tokens as positions. */
final class Positions {

    static final long BEFORE_FIRST = -1;

    private Positions() {}

    /**
     * The position that {@code token} stands at; null stands before the first event.
     *
     * @throws IllegalArgumentException when it is the token of another kind of event store
     */
    static long of(TrackingToken token) {
        if (token == null) {
            return BEFORE_FIRST;
        }
        return WrappedToken.unwrap(token, GlobalSequenceTrackingToken.class)
                .map(GlobalSequenceTrackingToken::getGlobalIndex)
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a token of the ledger: " + token.getClass().getName()));
    }
}
