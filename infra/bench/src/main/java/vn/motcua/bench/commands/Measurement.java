package vn.motcua.bench.commands;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What was done in one round.
 *
 * @param contender who did it
 * @param inFlight how many clients worked at a time
 * @param perSecond units of work a second
 * @param p50Micros half of them took at most so many microseconds
 * @param p99Micros 99 of 100 took at most so many microseconds
 */
record Measurement(String contender, int inFlight, double perSecond, long p50Micros, long p99Micros) {

    static Measurement of(String contender, int inFlight, Histogram micros, Duration time) {
        return new Measurement(
                contender,
                inFlight,
                micros.getTotalCount() * 1e9 / time.toNanos(),
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(99));
    }
}
