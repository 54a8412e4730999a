package vn.motcua.launcher.importing;

import java.util.List;
import java.util.Map;

/**
 * One row of a CSV file or one event of a XES file, as read.
 *
 * @param number where it starts in the (decompressed) file, lines counted from 1
 * @param values by column name, or by attribute key with {@code case:} before the keys of the trace
 * @param faults what the reader itself found wrong, e.g. a row with too few columns; then {@code values} does not count
 */
record LogLine(long number, Map<String, String> values, List<Fault> faults) {

    static LogLine of(long number, Map<String, String> values) {
        return new LogLine(number, values, List.of());
    }

    static LogLine faulty(long number, Fault fault) {
        return new LogLine(number, Map.of(), List.of(fault));
    }
}
