package vn.motcua.launcher.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the lines of one dossier say about the dossier itself, the same in each of them.
 *
 * @param department code or name; {@code null} where the log names none
 * @param channel how it reached the centre
 * @param received when; {@code null} means at its first step
 * @param due the appointment; may be {@code null}
 * @param finished when the result was there; {@code null} if it was not
 */
record DossierFacts(String department, ImportChannel channel, Instant received, Instant due, Instant finished) {

    /** One fault for each field in which this line contradicts the dossier's first line. */
    List<Fault> contradictions(DossierFacts first, long firstLine) {
        List<Fault> faults = new ArrayList<>();
        compare(faults, ImportField.DEPARTMENT, department, first.department, firstLine);
        compare(faults, ImportField.CHANNEL, channel, first.channel, firstLine);
        compare(faults, ImportField.RECEIVED, received, first.received, firstLine);
        compare(faults, ImportField.DUE, due, first.due, firstLine);
        compare(faults, ImportField.FINISHED, finished, first.finished, firstLine);
        return faults;
    }

    private static void compare(List<Fault> faults, ImportField field, Object here, Object there, long line) {
        if (!Objects.equals(here, there)) {
            faults.add(new Fault(
                    field.word(),
                    "khác với dòng %d của cùng hồ sơ".formatted(line),
                    "not the same as in line %d of the same dossier".formatted(line)));
        }
    }
}
