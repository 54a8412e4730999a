package vn.motcua.eventstore.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a key has done.
 *
 * @param key the key as scoped by the caller
 * @param requestHash hash of the request that took it
 * @param aggregateId the stream of its last event; empty for a refused command
 * @param lastSequenceNumber the sequence number of its last event in that stream; empty for a refused command
 * @param firstPosition the ledger position of its first event; empty for a refused command
 * @param lastPosition the ledger position of its last event; empty for a refused command
 * @param answer the answer as JSON text
 * @param recordedAt when the key was taken
 */
public record IdempotencyRecord(
        String key,
        byte[] requestHash,
        Optional<String> aggregateId,
        OptionalLong lastSequenceNumber,
        OptionalLong firstPosition,
        OptionalLong lastPosition,
        String answer,
        Instant recordedAt) {

    /** Without key and answer: both may hold personal data. */
    @Override
    public String toString() {
        return "IdempotencyRecord[lastPosition=" + lastPosition + ", recordedAt=" + recordedAt + "]";
    }
}
