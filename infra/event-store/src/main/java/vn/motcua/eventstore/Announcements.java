package vn.motcua.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When to tell other nodes about new events. An announcement in a batch's transaction costs a fifth of a small batch, so under
 * load not every batch carries one: the first does, and what follows within a few milliseconds is announced together afterwards.
 * Readers of this node do not wait for it. Of the writer's thread only.
 */
final class Announcements {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Nothing to announce: the writer looks up now and then all the same. */
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private long last;
    private boolean owed;

    Announcements() {
        this(System::nanoTime);
    }

    /**
     * @param nanos what time it is, in nanoseconds since any moment
     */
    Announcements(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong() - INTERVAL_NANOS;
    }

    /** True when the next batch should carry its announcement. */
    boolean isDue() {
        return nanos.getAsLong() - last >= INTERVAL_NANOS;
    }

    /** A batch was committed, or an announcement made by itself. */
    void appended(boolean announced) {
        owed = !announced;
        if (announced) {
            last = nanos.getAsLong();
        }
    }

    /** How long the writer may wait for the next batch before it has to announce the last one by itself. */
    long nanosUntilOwed() {
        return owed ? Math.max(0, INTERVAL_NANOS - (nanos.getAsLong() - last)) : IDLE_NANOS;
    }
}
