package vn.motcua.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;

/** What this node knows of one read model, and who waits for it. */
final class TrackedProjection {

    /** How often a waiting thread looks at the store while commits of this node come in. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How often it looks while another node does the work. */
    private static final long LOOK_ELSEWHERE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final String name;
    private final LongSupplier stored;
    private final BooleanSupplier running;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long known = TokenPositions.NONE;
    private boolean fedHere;
    private long lookedAt = System.nanoTime() - LOOK_NANOS;
    private String lastError;
    private Instant lastErrorAt;

    TrackedProjection(String name, LongSupplier stored, BooleanSupplier running) {
        this.name = name;
        this.stored = stored;
        this.running = running;
    }

    /** Tells whether something was wrong until now. */
    boolean reached(long position) {
        lock.lock();
        try {
            boolean recovered = lastError != null;
            known = position;
            fedHere = true;
            lastError = null;
            lastErrorAt = null;
            changed.signalAll();
            return recovered;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether this is news: nothing, or something else, was wrong until now. */
    boolean failed(String error, Instant at) {
        lock.lock();
        try {
            boolean news = !error.equals(lastError);
            lastError = error;
            lastErrorAt = at;
            return news;
        } finally {
            lock.unlock();
        }
    }

    ProjectionState state(long head) {
        long position = Math.max(look(), knownNow());
        lock.lock();
        try {
            ProjectionState.Phase phase = !running.getAsBoolean()
                    ? ProjectionState.Phase.STOPPED
                    : lastError != null ? ProjectionState.Phase.RETRYING : ProjectionState.Phase.RUNNING;
            return new ProjectionState(name, position, head, phase, lastError, lastErrorAt);
        } finally {
            lock.unlock();
        }
    }

    boolean await(long position, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            if (knownNow() >= position || (lookDue() && look() >= position)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return look() >= position;
            }
            if (!sleep(position, left)) {
                return false;
            }
        }
    }

    /** Until something changes, it is time to look again, or the time is up; {@code false} if interrupted. */
    private boolean sleep(long position, long left) {
        lock.lock();
        try {
            if (known < position) {
                changed.awaitNanos(Math.min(left, interval()));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long knownNow() {
        lock.lock();
        try {
            return known;
        } finally {
            lock.unlock();
        }
    }

    private long interval() {
        return fedHere ? LOOK_NANOS : LOOK_ELSEWHERE_NANOS;
    }

    /** However many threads wait, one of them looks at the store in each interval. */
    private boolean lookDue() {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (now - lookedAt < interval()) {
                return false;
            }
            lookedAt = now;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Reads the stored position; what was known before if the store cannot be read now. */
    private long look() {
        long position;
        try {
            position = stored.getAsLong();
        } catch (DataAccessException e) {
            return knownNow();
        }
        lock.lock();
        try {
            if (position > known) {
                known = position;
                changed.signalAll();
            }
            return position;
        } finally {
            lock.unlock();
        }
    }
}
