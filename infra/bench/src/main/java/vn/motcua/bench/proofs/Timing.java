package vn.motcua.bench.proofs;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * How long one kind of answer took.
 *
 * @param kind what was asked for
 * @param clients how many asked at a time
 * @param answers how many answers were measured
 * @param p50Micros half of them took at most so many microseconds
 * @param p95Micros 95 of 100 took at most so many
 * @param p99Micros 99 of 100 took at most so many
 * @param maxMicros the longest
 */
record Timing(String kind, int clients, long answers, long p50Micros, long p95Micros, long p99Micros, long maxMicros) {

    static Timing of(String kind, int clients, Histogram micros) {
        return new Timing(
                kind,
                clients,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(95),
                micros.getValueAtPercentile(99),
                micros.getMaxValue());
    }

    static String heading() {
        return String.format(
                "%-28s %8s %9s %10s %10s %10s %10s", "", "clients", "answers", "p50", "p95", "p99", "longest");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-28s %8d %9d %7.2f ms %7.2f ms %7.2f ms %7.2f ms",
                kind,
                clients,
                answers,
                p50Micros / 1e3,
                p95Micros / 1e3,
                p99Micros / 1e3,
                maxMicros / 1e3);
    }
}
