package vn.motcua.query.eventlog;

import java.time.Instant;
import java.util.Optional;

/**
 * One event of a dossier.
 *
 * @param position its ledger position
 * @param type its stable name, e.g. {@code StepCompleted}
 * @param step the number of the step that it is about, from 1; {@code null} for what is about the whole dossier
 * @param stepName that step's name; may be {@code null}
 * @param officer the id of the officer whom it names; {@code null} where it names none
 * @param group that officer's team; may be {@code null}
 * @param actor the id of the officer who gave the command; {@code null} where an applicant did
 * @param actorRole the role in which the command was given; may be {@code null}
 * @param department the code of the department that decided the dossier at that time
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param imported whether the importer brought it in
 */
public record LoggedEvent(
        long position,
        String type,
        Integer step,
        String stepName,
        String officer,
        String group,
        String actor,
        String actorRole,
        String department,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported) {

    /** The transitions of the lifecycle extension of XES (IEEE 1849) that a step makes. */
    public enum Transition {
        SCHEDULE,
        START,
        COMPLETE
    }

    /** What it means in the life of its step; empty for everything else that happens to a dossier. */
    public Optional<Transition> transition() {
        return Optional.ofNullable(
                switch (type) {
                    case "StepAssigned" -> Transition.SCHEDULE;
                    case "StepStarted" -> Transition.START;
                    case "StepCompleted" -> Transition.COMPLETE;
                    default -> null;
                });
    }
}
