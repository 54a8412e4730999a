package vn.motcua.bench.commands;

import java.io.IOException;
import java.time.Duration;

/**
 * Runs a contender until it has reached its speed. On two busy cores the compiler of the JVM competes with the load for a
 * processor and takes the better part of a minute; what is measured before that is the compiler.
 */
final class WarmUp {

    /** So many windows in a row that bring no new best: it has its speed. */
    private static final int STEADY_WINDOWS = 4;

    private static final double TOLERANCE = 0.08;

    private final Duration window;
    private final Duration longest;

    WarmUp(Duration window, Duration longest) {
        this.window = window.compareTo(longest) < 0 ? window : longest;
        this.longest = longest;
    }

    /** Ends when several windows in a row were no faster than the best before them, or after the longest time; says how long. */
    Duration run(ForkedContender contender, int inFlight) throws IOException {
        Duration spent = Duration.ZERO;
        double best = 0;
        int steady = 0;
        while (steady < STEADY_WINDOWS && spent.compareTo(longest) < 0) {
            double rate = contender.run(inFlight, Duration.ZERO, window).perSecond();
            steady = rate > best * (1 + TOLERANCE) ? 0 : steady + 1;
            best = Math.max(best, rate);
            spent = spent.plus(window);
        }
        return spent;
    }
}
