package vn.motcua.eventstore;

import java.time.Instant;
import vn.motcua.transparency.Leaf;

/**
 * A row of the ledger exactly as stored, for auditors and tools: no upcasting, no deserialising.
 *
 * @param position dense from 0, the index of the leaf in the Merkle tree
 * @param eventId a UUID in lower case
 * @param aggregateType the stable name of the aggregate's type; empty for an event of no aggregate
 * @param aggregateId the stream, for a dossier its code (mã hồ sơ)
 * @param sequenceNumber from 0 within the stream
 * @param payloadType the stable event type name
 * @param revision the revision of the payload's shape; empty where an event has none
 * @param recordedAt when the store wrote it; microseconds, never decreasing with the position
 * @param payload JSON in UTF-8, the bytes that were hashed
 * @param metadata JSON in UTF-8, the bytes that were hashed
 * @param leafHash the 32 bytes stored with the event
 */
public record LedgerEntry(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        byte[] leafHash) {

    /** The leaf computed from the stored bytes; its hash is {@link #leafHash} unless somebody has changed the row. */
    public Leaf leaf() {
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
                Leaf.sha256(payload),
                Leaf.sha256(metadata));
    }

    /** Without payload and metadata: they may hold personal data. */
    @Override
    public String toString() {
        return "LedgerEntry[position=" + position + ", aggregateId=" + aggregateId + ", sequenceNumber="
                + sequenceNumber + ", payloadType=" + payloadType + "]";
    }
}
