package vn.motcua.query.replay;

import java.time.Instant;
import vn.motcua.events.Actor;
import vn.motcua.events.EventTypes;
import vn.motcua.query.projection.RecordedEvent;

/**
 * The event by which something came about: who, when, and where in the ledger it can be checked.
 *
 * @param position its ledger position
 * @param sequenceNumber its number in the dossier's stream, from 0
 * @param type the stable name of the event, e.g. {@code StepCompleted}
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param imported whether the importer brought it in
 * @param by who gave the command
 */
public record Deed(
        long position,
        long sequenceNumber,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported,
        Actor by) {

    /** The event without its content. */
    public static Deed of(RecordedEvent event) {
        return new Deed(
                event.position(),
                event.sequenceNumber(),
                EventTypes.name(event.event().getClass()),
                event.occurredAt(),
                event.recordedAt(),
                event.provenance().imported(),
                event.provenance().actor());
    }
}
