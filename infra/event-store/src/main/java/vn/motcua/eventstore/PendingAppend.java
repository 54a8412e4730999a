package vn.motcua.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import vn.motcua.eventstore.LedgerUnavailableException.Outcome;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

/**
 * One caller's append on its way through the writer: written as a whole or not at all.
 *
 * <p>The state decides what may be said to a caller that runs out of patience. Before it is sent, the caller can take it back and
 * nothing was written. Once it is sent, only the database knows.
 */
final class PendingAppend {

    private enum State {
        QUEUED,
        SENT,
        ANSWERED,
        /** Taken back by its caller before it was sent. */
        WITHDRAWN,
        /** Its caller was told that the outcome is unknown. */
        ABANDONED
    }

    /** After so many broken commits in a row, with the server there in between, the append itself must be the cause. */
    private static final int MOST_ATTEMPTS = 12;

    private final List<EventRow> events;
    private final IdempotencyClaim claim;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private int attempts;
    private Instant hashedFor;
    private List<byte[]> leafHashes;
    private final CompletableFuture<Written> answer = new CompletableFuture<>();

    PendingAppend(List<EventRow> events, Optional<IdempotencyClaim> claim) {
        this.events = events;
        this.claim = claim.orElse(null);
    }

    List<EventRow> events() {
        return events;
    }

    /** The hashes of the events' leaves, given when they are recorded. Of the writer only; hashed once for the same time. */
    List<byte[]> leafHashes(Instant recordedAt) {
        if (!recordedAt.equals(hashedFor)) {
            leafHashes =
                    events.stream().map(event -> event.leafHash(recordedAt)).toList();
            hashedFor = recordedAt;
        }
        return leafHashes;
    }

    Optional<IdempotencyClaim> claim() {
        return Optional.ofNullable(claim);
    }

    EventRow lastEvent() {
        return events.get(events.size() - 1);
    }

    /** True when the writer may send it now; false when its caller is gone. */
    boolean send() {
        return state.compareAndSet(State.QUEUED, State.SENT);
    }

    /** False when it was tried too often to be tried again. Of the writer only. */
    boolean mayTryAgain() {
        return ++attempts < MOST_ATTEMPTS;
    }

    /** It is certain that nothing was written and it may be sent again; false when its caller is gone, then it must not. */
    boolean unsend() {
        return state.compareAndSet(State.SENT, State.QUEUED) || state.get() == State.QUEUED;
    }

    void written(Written written) {
        state.set(State.ANSWERED);
        answer.complete(written);
    }

    void failed(RuntimeException reason) {
        state.set(State.ANSWERED);
        answer.completeExceptionally(reason);
    }

    /**
     * Waits for the answer. An interrupt does not end the wait, because the truth would be lost; it is kept for the caller.
     *
     * @throws LedgerUnavailableException when {@code nanos} pass without an answer
     */
    Written await(long nanos) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + nanos;
        try {
            while (true) {
                try {
                    return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    withdrawQuietly();
                } catch (TimeoutException e) {
                    giveUp(e);
                } catch (ExecutionException e) {
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void withdrawQuietly() {
        if (state.compareAndSet(State.QUEUED, State.WITHDRAWN)) {
            answer.completeExceptionally(new LedgerUnavailableException(
                    Outcome.NOT_WRITTEN, "interrupted before the events were sent; nothing was written", null));
        }
    }

    private void giveUp(TimeoutException timeout) {
        if (state.compareAndSet(State.QUEUED, State.WITHDRAWN)) {
            throw new LedgerUnavailableException(
                    Outcome.NOT_WRITTEN, "the ledger did not answer in time; nothing was written", timeout);
        }
        if (state.compareAndSet(State.SENT, State.ABANDONED)) {
            throw new LedgerUnavailableException(
                    Outcome.UNKNOWN, "the ledger did not answer in time; the events may have been written", timeout);
        }
        if (state.get() != State.ANSWERED) {
            throw new EventStoreException("an append is awaited by one caller only");
        }
    }
}
