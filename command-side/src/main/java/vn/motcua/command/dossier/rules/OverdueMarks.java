package vn.motcua.command.dossier.rules;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;

/**
 * For which due dates it was told already that they were missed; immutable.
 *
 * @param dossierDueAt the appointment that was missed last; {@code null} where none was
 * @param stepsDueAt by the step's number, the due date that was missed last
 */
public record OverdueMarks(Instant dossierDueAt, Map<Integer, Instant> stepsDueAt) {

    static final OverdueMarks NONE = new OverdueMarks(null, HashMap.empty());

    /** Whether it was told that the dossier missed {@code dueAt}. */
    public boolean toldOfDossier(Instant dueAt) {
        return dueAt.equals(dossierDueAt);
    }

    /** Whether it was told that the step missed {@code dueAt}. */
    public boolean toldOfStep(int number, Instant dueAt) {
        return stepsDueAt.get(number).contains(dueAt);
    }

    OverdueMarks dossier(Instant dueAt) {
        return new OverdueMarks(dueAt, stepsDueAt);
    }

    OverdueMarks step(int number, Instant dueAt) {
        return new OverdueMarks(dossierDueAt, stepsDueAt.put(number, dueAt));
    }
}
