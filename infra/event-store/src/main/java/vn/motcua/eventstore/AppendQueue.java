package vn.motcua.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Appends of many callers, handed to the one writer in batches. */
final class AppendQueue {

    private static final PendingAppend END = new PendingAppend(List.of(), Optional.empty());

    private final BlockingQueue<PendingAppend> arrivals = new LinkedBlockingQueue<>();
    /** Of the writer only: what did not fit into a batch or has to be written again; older than the arrivals. */
    private final Deque<PendingAppend> heldBack = new ArrayDeque<>();

    private final int maxBatchEvents;
    private volatile boolean closed;

    AppendQueue(int maxBatchEvents) {
        this.maxBatchEvents = maxBatchEvents;
    }

    /** False when the queue is closed. */
    boolean offer(PendingAppend append) {
        return !closed && arrivals.add(append);
    }

    void putBack(PendingAppend append) {
        heldBack.addFirst(append);
    }

    /** Lets nothing more in; what is in still comes out. */
    void close() {
        closed = true;
        arrivals.add(END);
    }

    /**
     * Waits for something to write.
     *
     * @param nanos how long at most
     * @return what waits; an empty batch when nothing came in time; null when the queue is closed and empty
     */
    Batch next(long nanos) {
        Batch batch = new Batch();
        PendingAppend append = heldBack.isEmpty() ? take(nanos) : heldBack.pollFirst();
        while (append != null) {
            if (append != END && !fits(append, batch)) {
                heldBack.addFirst(append);
                return batch;
            }
            append = heldBack.isEmpty() ? arrivals.poll() : heldBack.pollFirst();
        }
        return batch.isEmpty() && closed && arrivals.isEmpty() ? null : batch;
    }

    /** An append that is larger than a batch may be makes a batch of its own. */
    private boolean fits(PendingAppend append, Batch batch) {
        boolean room = batch.isEmpty() || batch.eventCount() + append.events().size() <= maxBatchEvents;
        return room && batch.add(append);
    }

    private PendingAppend take(long nanos) {
        PendingAppend waiting = arrivals.poll();
        if (waiting != null || closed) {
            return waiting;
        }
        try {
            return arrivals.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // The writer ends when the queue is closed, not when somebody interrupts it.
            return null;
        }
    }
}
