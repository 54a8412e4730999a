package vn.motcua.query.rebuild;

import java.util.concurrent.TimeUnit;

/** How fast positions go by, from the first one that it is told. */
final class Speed {

    private long first = -1;
    private long firstNanos;
    private long last;
    private long lastNanos;

    synchronized void at(long position) {
        long now = System.nanoTime();
        if (first < 0) {
            first = position;
            firstNanos = now;
        }
        last = position;
        lastNanos = now;
    }

    synchronized long perSecond() {
        long nanos = lastNanos - firstNanos;
        return nanos <= 0 ? 0 : (last - first) * TimeUnit.SECONDS.toNanos(1) / nanos;
    }
}
