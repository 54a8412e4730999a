package vn.motcua.transparency.verifier;

import java.util.HexFormat;
import java.util.Optional;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TextCoding;

/**
 * One event of a ledger export. An export is a text in UTF-8 with one JSON object a line, in the order of positions, each with the fields named
 * here; {@code payload} and {@code metadata} in standard base64, {@code leafHash} in lower-case hexadecimal. Further fields are passed over.
 * The bytes are those of the store, so personal data is in it only as ciphertext.
 *
 * @param position in the log, dense from 0
 * @param eventId the event's identifier
 * @param aggregateType the stable name of the aggregate's type
 * @param aggregateId the stream, for a dossier its code (mã hồ sơ)
 * @param sequenceNumber from 0 within the stream
 * @param payloadType the stable event type name
 * @param revision the revision of the payload's shape; empty where an event has none
 * @param recordedAtMicros when the store wrote it, microseconds since 1970-01-01T00:00:00Z
 * @param payload the payload exactly as stored
 * @param metadata the metadata exactly as stored
 * @param leafHash the leaf hash that the store keeps beside the event, 32 bytes, if the export has it
 */
public record ExportedEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        String revision,
        long recordedAtMicros,
        byte[] payload,
        byte[] metadata,
        Optional<byte[]> leafHash) {

    /**
     * Reads a line of an export.
     *
     * @throws MalformedException if it is not one; all faulty fields are named
     */
    public static ExportedEvent parse(String line) throws MalformedException {
        JsonFields fields = new JsonFields(Json.object(line));
        ExportedEvent event = new ExportedEvent(
                fields.number("position"),
                fields.text("eventId"),
                fields.text("aggregateType"),
                fields.text("aggregateId"),
                fields.number("sequenceNumber"),
                fields.text("payloadType"),
                fields.text("revision"),
                fields.number("recordedAtMicros"),
                fields.base64("payload"),
                fields.base64("metadata"),
                fields.has("leafHash") ? Optional.of(fields.hash("leafHash")) : Optional.empty());
        fields.checkAll(new Sentence("an exported event", "sự kiện được kết xuất"));
        return event;
    }

    /** The line that {@link #parse} reads, without a newline. */
    public String line() {
        return "{\"position\":" + position
                + ",\"eventId\":" + Json.quoted(eventId)
                + ",\"aggregateType\":" + Json.quoted(aggregateType)
                + ",\"aggregateId\":" + Json.quoted(aggregateId)
                + ",\"sequenceNumber\":" + sequenceNumber
                + ",\"payloadType\":" + Json.quoted(payloadType)
                + ",\"revision\":" + Json.quoted(revision)
                + ",\"recordedAtMicros\":" + recordedAtMicros
                + ",\"payload\":\"" + TextCoding.base64(payload)
                + "\",\"metadata\":\"" + TextCoding.base64(metadata)
                + leafHash.map(hash -> "\",\"leafHash\":\"" + HexFormat.of().formatHex(hash))
                        .orElse("")
                + "\"}";
    }

    /** The event as a leaf of the tree, hashed anew from the payload and metadata. */
    public Leaf leaf() {
        return new Leaf(
                eventId,
                aggregateType,
                aggregateId,
                sequenceNumber,
                payloadType,
                revision,
                recordedAtMicros,
                Leaf.sha256(payload),
                Leaf.sha256(metadata));
    }
}
