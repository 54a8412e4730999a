package vn.motcua.query.projection;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;

/**
 * One event of a dossier as the ledger tells it.
 *
 * @param position its position in the ledger, from 0
 * @param sequenceNumber its number in the dossier's own stream, from 0
 * @param recordedAt when it was written
 * @param provenance who did it, when, through which door
 * @param event what happened
 */
public record RecordedEvent(
        long position, long sequenceNumber, Instant recordedAt, Provenance provenance, DossierEvent event) {

    /**
     * Reads Axon's message.
     *
     * @throws IllegalArgumentException if it comes from no ledger: without a position, a sequence number or a provenance
     */
    public static RecordedEvent of(DossierEvent event, EventMessage<?> message, TrackingToken token) {
        long position =
                token.position().orElseThrow(() -> new IllegalArgumentException("an event without a ledger position"));
        if (!(message instanceof DomainEventMessage<?> recorded)) {
            throw new IllegalArgumentException("the event at position " + position + " belongs to no stream");
        }
        return new RecordedEvent(
                position,
                recorded.getSequenceNumber(),
                recorded.getTimestamp(),
                Provenance.of(recorded.getMetaData()),
                event);
    }

    public String code() {
        return event.code();
    }

    /** Whether the dossier begins with this event. */
    public boolean isIntake() {
        return event instanceof DossierSubmitted || event instanceof DossierReceived;
    }

    /** When it happened. */
    public Instant occurredAt() {
        return provenance.occurredAt();
    }
}
