package vn.motcua.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import vn.motcua.transparency.Leaf;

/**
 * An event ready to be written: everything but its position and its time. Made on the caller's thread, so that the one writer
 * neither serialises nor hashes payloads.
 */
record EventRow(
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        String revision,
        byte[] payload,
        byte[] metadata,
        byte[] payloadSha256,
        byte[] metadataSha256) {

    static EventRow of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        String revision = payload.getType().getRevision();
        String aggregateType = null;
        // Axon's rule for an event that belongs to no aggregate: a stream of its own, named after itself.
        String aggregateId = event.getIdentifier();
        long sequenceNumber = 0;
        if (event instanceof DomainEventMessage<?> domainEvent) {
            aggregateType = domainEvent.getType();
            aggregateId = domainEvent.getAggregateIdentifier();
            sequenceNumber = domainEvent.getSequenceNumber();
        }
        return new EventRow(
                identifier(event),
                aggregateType == null ? "" : aggregateType,
                storable(aggregateId),
                sequenceNumber,
                payload.getType().getName(),
                revision == null ? "" : revision,
                payload.getData(),
                metadata.getData(),
                Leaf.sha256(payload.getData()),
                Leaf.sha256(metadata.getData()));
    }

    /** The hash of this event's leaf, given the time at which it is recorded. */
    byte[] leafHash(Instant recordedAt) {
        long micros = Math.addExact(
                Math.multiplyExact(recordedAt.getEpochSecond(), 1_000_000L), recordedAt.getNano() / 1_000);
        return new Leaf(
                        eventId,
                        aggregateType,
                        aggregateId,
                        sequenceNumber,
                        payloadType,
                        revision,
                        micros,
                        payloadSha256,
                        metadataSha256)
                .hash();
    }

    private static String storable(String aggregateId) {
        if (aggregateId.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL cannot store the character U+0000 in a stream's id");
        }
        return aggregateId;
    }

    private static String identifier(EventMessage<?> event) {
        String identifier = event.getIdentifier();
        // The column is a uuid; any other spelling would be read back differently from what was hashed.
        if (!UUID.fromString(identifier).toString().equals(identifier)) {
            throw new IllegalArgumentException("an event identifier must be a UUID in lower case");
        }
        return identifier;
    }
}
