package vn.motcua.launcher.importing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line that does not go in, with everything that is wrong with it.
 *
 * @param line the line's number in the (decompressed) file, from 1; 0 where a whole dossier is meant
 * @param dossier the foreign id of its dossier; {@code null} where the line names none
 * @param faults one or more
 */
record RefusedLine(long line, String dossier, List<Fault> faults) implements CheckedLine {

    RefusedLine {
        faults = List.copyOf(faults);
    }

    /** One line for the report. */
    @Override
    public String toString() {
        String where = line > 0 ? "dòng / line " + line : "hồ sơ / dossier " + dossier;
        return where + ": " + faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }
}
