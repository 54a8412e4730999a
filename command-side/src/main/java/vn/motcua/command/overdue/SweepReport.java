package vn.motcua.command.overdue;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a sweep.
 *
 * @param startedAt when it began
 * @param finishedAt when it was over
 * @param asked how many dossiers could be asked
 * @param told how many of them had become overdue, or a step of theirs
 * @param failed how many could not be asked
 * @param failures the first {@value #SHOWN} of those, by dossier code: the code of the rule or the kind of failure
 * @param stopped why it ended before all were asked; {@code null} where it did not
 */
public record SweepReport(
        Instant startedAt,
        Instant finishedAt,
        long asked,
        long told,
        long failed,
        SortedMap<String, String> failures,
        String stopped) {

    /** How many failures a report names. */
    public static final int SHOWN = 100;

    public SweepReport {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
