package vn.motcua.command.dossier.rules;

import java.time.Instant;
import vn.motcua.events.dossier.Officer;

/**
 * A step of a dossier (bước xử lý) as far as rules need it.
 *
 * @param number from 1
 * @param name the step's name
 * @param officer who is answerable
 * @param phase how far it is
 * @param key its key in the electronic process; {@code null} in an ad-hoc process
 * @param dueAt until when its share of the time limit lasts, had the clock never stood still; {@code null} where it has none
 * @param waitedSeconds the working time that the clock has stood still since it was assigned
 */
public record Step(
        int number, String name, Officer officer, Phase phase, String key, Instant dueAt, long waitedSeconds) {

    /** How far a step is. */
    public enum Phase {
        ASSIGNED,
        STARTED,
        COMPLETED,
        RETURNED
    }

    /** A step that was just assigned. */
    static Step assigned(int number, String name, Officer officer, String key, Instant dueAt) {
        return new Step(number, name, officer, Phase.ASSIGNED, key, dueAt, 0);
    }

    Step waiting(long seconds) {
        return new Step(number, name, officer, phase, key, dueAt, waitedSeconds + seconds);
    }

    Step with(Officer answerable, Phase reached) {
        return new Step(number, name, answerable, reached, key, dueAt, waitedSeconds);
    }

    /** Whether its officer still has to finish it. */
    public boolean open() {
        return phase == Phase.ASSIGNED || phase == Phase.STARTED;
    }

    /** Whether {@code officerId} is answerable for it. */
    public boolean assignedTo(String officerId) {
        return officer.id().equals(officerId);
    }
}
