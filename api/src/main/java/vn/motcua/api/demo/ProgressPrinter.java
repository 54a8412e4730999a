package vn.motcua.api.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Writes {@code progress <done> <total> <label>} for the launcher, at most twice a second and once at the end. */
final class ProgressPrinter {

    private static final long INTERVAL = Duration.ofMillis(500).toNanos();

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final String label;
    private final long total;
    private long done;
    private long last;
    private boolean printed;

    ProgressPrinter(PrintStream out, LongSupplier nanoTime, String label, long total) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.label = label;
        this.total = total;
    }

    /** One more is done. */
    synchronized void step() {
        reached(done + 1);
    }

    /** So many are done, never fewer than before. */
    synchronized void reached(long position) {
        done = Math.max(done, Math.min(position, total));
        long now = nanoTime.getAsLong();
        if (!printed || done == total || now - last >= INTERVAL) {
            printed = true;
            last = now;
            out.println("progress " + done + " " + total + " " + label);
        }
    }
}
