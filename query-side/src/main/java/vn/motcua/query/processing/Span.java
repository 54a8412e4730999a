package vn.motcua.query.processing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.VietnamTime;

/**
 * The time that a report is of.
 *
 * @param month the month; {@code null} for a span of several
 * @param begin its first instant
 * @param end its end, excluded
 * @param seenAt at which instant what is in progress is looked at: the span's last, or now
 */
record Span(YearMonth month, Instant begin, Instant end, Instant seenAt) {

    static Span of(YearMonth month, YearMonth from, YearMonth to, Instant now) {
        Instant end = beginning(to.plusMonths(1));
        Instant last = end.minusMillis(1);
        return new Span(month, beginning(from), end, last.isBefore(now) ? last : now);
    }

    /** A span a month; those that have not begun are left out. */
    static List<Span> monthly(YearMonth from, YearMonth to, Instant now) {
        List<Span> spans = new ArrayList<>();
        for (YearMonth month = from;
                !month.isAfter(to) && !beginning(month).isAfter(now);
                month = month.plusMonths(1)) {
            spans.add(of(month, month, month, now));
        }
        return spans;
    }

    /** Whether there was anything to do for it. */
    boolean concerns(Course course) {
        return course.receivedAt().isBefore(end)
                && (course.endedAt() == null || !course.endedAt().isBefore(begin));
    }

    boolean hasBegun(Instant now) {
        return !begin.isAfter(now);
    }

    private static Instant beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
