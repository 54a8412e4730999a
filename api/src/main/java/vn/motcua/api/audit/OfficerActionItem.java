package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.api.answers.StatusName;
import vn.motcua.query.timeline.OfficerAction;

/**
 * One thing that an officer did, or was named in.
 *
 * @param position its ledger position
 * @param sequenceNumber its number in the dossier's stream
 * @param dossier the dossier code
 * @param externalId the dossier's foreign id
 * @param department the code of the department that was to decide the dossier then
 * @param type the stable name of the event
 * @param actor who gave the command
 * @param step the step that it is about; {@code null} for what is about the whole dossier
 * @param before where the dossier and the step stood before; its status is {@code null} for the intake
 * @param after where they stood after
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param imported whether the importer brought it in
 * @param timeTaken since the step was taken up, or else assigned; elapsed, not working time; {@code null} where neither applies
 * @param dueAt the dossier's appointment at that moment
 * @param late whether it happened on a later day than the appointment's
 */
record OfficerActionItem(
        @Schema(example = "48213") long position,
        long sequenceNumber,
        @Schema(example = "000.00.14.H56-231027-0361") String dossier,
        String externalId,
        @Schema(example = "000.00.14.H56") String department,
        @Schema(example = "StepCompleted") String type,
        OfficerAction.ActingParty actor,
        Step step,
        State before,
        State after,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported,

        @Schema(type = "string", format = "duration", example = "PT5H12M")
        Duration timeTaken,

        Instant dueAt,
        boolean late) {

    static OfficerActionItem of(OfficerAction action) {
        return new OfficerActionItem(
                action.position(),
                action.sequenceNumber(),
                action.code(),
                action.externalId(),
                action.department(),
                action.type(),
                action.actor(),
                action.step() == null
                        ? null
                        : new Step(action.step(), action.stepName(), action.officer(), action.officerName()),
                new State(StatusName.of(action.statusBefore()), action.assignedBefore()),
                new State(StatusName.of(action.statusAfter()), action.assignedAfter()),
                action.occurredAt(),
                action.recordedAt(),
                action.imported(),
                timeTaken(action),
                action.dueAt(),
                action.late());
    }

    /** Since the step was taken up, or else assigned; {@code null} where neither applies. */
    static Duration timeTaken(OfficerAction action) {
        return action.sinceStarted() == null ? action.sinceAssigned() : action.sinceStarted();
    }

    /**
     * A step of a dossier.
     *
     * @param number from 1
     * @param name what it is called
     * @param officer the id of the officer whom the event names
     * @param officerName that officer's name
     */
    record Step(int number, String name, String officer, String officerName) {}

    /**
     * Where a dossier and one of its steps stand.
     *
     * @param status the dossier's status
     * @param assignedTo the id of the officer who is answerable for the step
     */
    record State(StatusName status, String assignedTo) {}
}
