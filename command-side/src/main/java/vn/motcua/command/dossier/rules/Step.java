package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Officer;

/**
 * A step of a dossier (bước xử lý) as far as rules need it.
 *
 * @param number from 1
 * @param name the step's name
 * @param officer who is answerable
 * @param phase how far it is
 * @param key its key in the electronic process; {@code null} in an ad-hoc process
 */
public record Step(int number, String name, Officer officer, Phase phase, String key) {

    /** How far a step is. */
    public enum Phase {
        ASSIGNED,
        STARTED,
        COMPLETED,
        RETURNED
    }

    Step with(Officer answerable, Phase reached) {
        return new Step(number, name, answerable, reached, key);
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
