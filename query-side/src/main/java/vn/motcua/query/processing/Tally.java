package vn.motcua.query.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.processing.Processing.Figures;

/** The figures of one row while dossiers are counted into it. */
final class Tally {

    private static final double HOUR = 3600.0;

    private final WorkedBetween worked;
    private final LongStream.Builder seconds = LongStream.builder();
    private long online;
    private long directly;
    private long otherwise;
    private long carriedOver;
    private long early;
    private long onTime;
    private long late;
    private long moreThanOneSupplement;
    private long lateUnderDecision766;
    private long inTime;
    private long overdue;
    private long paused;
    private long withdrawn;
    private long stopped;
    private long refused;

    Tally(WorkedBetween worked) {
        this.worked = worked;
    }

    /** Counts a dossier that the span concerns. */
    void count(Course course, Span span) {
        if (course.receivedAt().isBefore(span.begin())) {
            carriedOver++;
        } else {
            received(course.channel());
        }
        if (course.endedAt() != null && course.endedAt().isBefore(span.end())) {
            ended(course);
        } else {
            open(course, span.seenAt());
        }
    }

    private void received(Channel channel) {
        if (channel == Channel.ONLINE) {
            online++;
        } else if (channel == Channel.COUNTER || channel == Channel.POSTAL) {
            directly++;
        } else {
            otherwise++;
        }
    }

    private void ended(Course course) {
        switch (course.status()) {
            case WITHDRAWN -> withdrawn++;
            case STOPPED -> stopped++;
            case NOT_ACCEPTED -> refused++;
            default -> finished(course);
        }
    }

    private void finished(Course course) {
        LocalDate day = VietnamTime.day(course.endedAt());
        LocalDate due = course.dueAt() == null ? day : VietnamTime.day(course.dueAt());
        boolean wasLate = day.isAfter(due);
        if (wasLate) {
            late++;
        } else if (day.isBefore(due)) {
            early++;
        } else {
            onTime++;
        }
        boolean askedAgain = course.supplements() > 1;
        if (askedAgain) {
            moreThanOneSupplement++;
        }
        if (wasLate || askedAgain) {
            lateUnderDecision766++;
        }
        took(course).ifPresent(seconds::add);
    }

    private void open(Course course, Instant seenAt) {
        Optional<Pause> pause =
                course.pauses().stream().filter(each -> each.covers(seenAt)).findFirst();
        if (pause.isPresent()) {
            paused++;
        }
        // What waits for somebody else is overdue only if it was when it began to wait.
        Instant judgedAt = pause.map(Pause::from).orElse(seenAt);
        if (course.dueAt() != null && VietnamTime.day(judgedAt).isAfter(VietnamTime.day(course.dueAt()))) {
            overdue++;
        } else {
            inTime++;
        }
    }

    private OptionalLong took(Course course) {
        Instant begun = course.acceptedAt() == null ? course.receivedAt() : course.acceptedAt();
        String department = course.department().code();
        OptionalLong all = worked.seconds(department, begun, course.endedAt());
        for (Pause pause : course.pauses()) {
            if (all.isPresent() && !pause.from().isBefore(begun)) {
                OptionalLong waited = worked.seconds(department, pause.from(), pause.to());
                all = waited.isPresent() ? OptionalLong.of(all.getAsLong() - waited.getAsLong()) : waited;
            }
        }
        return all;
    }

    Figures figures() {
        long[] sorted = seconds.build().sorted().toArray();
        return new Figures(
                online + directly + otherwise,
                online,
                directly,
                otherwise,
                carriedOver,
                early + onTime + late,
                early,
                onTime,
                late,
                moreThanOneSupplement,
                lateUnderDecision766,
                inTime + overdue,
                inTime,
                overdue,
                paused,
                withdrawn,
                stopped,
                refused,
                sorted.length == 0
                        ? null
                        : hours(Arrays.stream(sorted).average().orElseThrow()),
                sorted.length == 0 ? null : hours(median(sorted)));
    }

    private static double median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static double hours(double seconds) {
        return Math.round(seconds / HOUR * 100) / 100.0;
    }
}
