package vn.motcua.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * One reader's way through the ledger: by itself while it is far behind, along with the others once it has caught up. Used by
 * one thread at a time; only the callback comes from elsewhere.
 */
final class LedgerStream implements TrackingEventStream {

    private final PostgresEventStorageEngine engine;
    private final Tail tail;
    private Iterator<TrackedEventMessage<?>> messages = Collections.emptyIterator();
    private TrackedEventMessage<?> peeked;
    /** Everything up to here was delivered or is in {@link #messages}. */
    private long position;

    private volatile Runnable callback = () -> {};
    private volatile boolean closed;

    LedgerStream(PostgresEventStorageEngine engine, Tail tail, long position) {
        this.engine = engine;
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null) {
            peeked = fetch();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            tail.awaitBeyond(position, left);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (closed) {
                throw new IllegalStateException("the stream is closed");
            }
        }
        TrackedEventMessage<?> next = peeked;
        peeked = null;
        return next;
    }

    /** True always: the callback runs when something new may be available. */
    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        this.callback = onAvailable == null ? () -> {} : onAvailable;
        return true;
    }

    void available() {
        callback.run();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            tail.leave(this);
        }
    }

    private TrackedEventMessage<?> fetch() {
        while (!messages.hasNext()) {
            if (closed || tail.isAtHead(position)) {
                return null;
            }
            Chunk chunk = tail.after(position).orElseGet(() -> engine.chunkAfter(position, engine.batchSize()));
            if (chunk.isEmpty()) {
                tail.caughtUp(position);
                return null;
            }
            long delivered = position;
            messages = chunk.messages().stream()
                    .dropWhile(message -> Positions.of(message.trackingToken()) <= delivered)
                    .iterator();
            position = chunk.through();
        }
        return messages.next();
    }
}
