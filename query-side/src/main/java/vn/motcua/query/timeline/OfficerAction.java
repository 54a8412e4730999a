package vn.motcua.query.timeline;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;

/**
 * One event of a dossier with what it changed.
 *
 * @param position its ledger position
 * @param sequenceNumber its number in the dossier's stream, from 0
 * @param code the dossier code
 * @param externalId the dossier's foreign id; {@code null} where it has none
 * @param department the code of the department that was to decide then
 * @param type the stable name of the event, e.g. {@code StepCompleted}
 * @param actor who gave the command
 * @param step the number of the step that it is about, from 1; {@code null} for what is about the whole dossier
 * @param stepName that step's name
 * @param officer the id of the officer whom a step event names; {@code null} for other events
 * @param officerName that officer's name; may be {@code null}
 * @param statusBefore {@code null} for the intake
 * @param statusAfter where the dossier stood then
 * @param assignedBefore the id of the officer who was answerable for the step before; may be {@code null}
 * @param assignedAfter the id of the officer who was answerable after; may be {@code null}
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param imported whether the importer brought it in
 * @param sinceAssigned time since the step was assigned, for a step that was taken up, finished or sent back; else
 *     {@code null}. Elapsed time, not working time
 * @param sinceStarted time since the step was taken up; {@code null} where it was not
 * @param dueAt the dossier's appointment at that moment; {@code null} where none ran
 * @param late whether it happened on a later day in Vietnam than the appointment's; {@code false} where none ran
 */
public record OfficerAction(
        long position,
        long sequenceNumber,
        String code,
        String externalId,
        String department,
        String type,
        ActingParty actor,
        Integer step,
        String stepName,
        String officer,
        String officerName,
        DossierStatus statusBefore,
        DossierStatus statusAfter,
        String assignedBefore,
        String assignedAfter,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported,
        Duration sinceAssigned,
        Duration sinceStarted,
        Instant dueAt,
        boolean late) {

    /**
     * Who gave the command. An applicant is known by the role alone: this read model keeps no applicant's data.
     *
     * @param id {@code null} for an applicant
     * @param name {@code null} for an applicant
     * @param role under which the command was allowed
     * @param department the actor's department code; may be {@code null}
     * @param onBehalfOf the officer for whom another acted; may be {@code null}
     */
    public record ActingParty(String id, String name, String role, String department, String onBehalfOf) {}
}
