package vn.motcua.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.events.Actor;
import vn.motcua.events.PersonalData;
import vn.motcua.events.Provenance;
import vn.motcua.eventstore.LedgerEntry;

/**
 * One event as the ledger keeps it.
 *
 * @param position its place in the ledger, from 0
 * @param sequenceNumber its place in the dossier's stream, from 0
 * @param eventId its identifier
 * @param type the stable name of the event
 * @param revision of the payload's shape
 * @param occurredAt when it happened
 * @param recordedAt when the ledger wrote it
 * @param imported whether the importer brought it in
 * @param source through which door the command came: web, api or import
 * @param actor who gave the command
 * @param commandId the command
 * @param traceId the trace in which it was handled
 * @param payload the stored JSON with its personal data readable; what was erased is null
 * @param leafHash the hash of its leaf in the Merkle tree, hexadecimal
 */
record AuditEvent(
        @Schema(example = "48213") long position,
        @Schema(example = "1") long sequenceNumber,
        String eventId,
        @Schema(example = "DossierAccepted") String type,
        @Schema(example = "1") String revision,
        @Schema(example = "2023-10-27T02:32:00Z") Instant occurredAt,
        @Schema(example = "2023-10-27T02:32:00.123456Z") Instant recordedAt,
        boolean imported,
        @Schema(example = "api") String source,
        Actor actor,
        String commandId,
        String traceId,

        @PersonalData
        @JsonRawValue
        @Schema(
                type = "object",
                description = "the stored JSON with its personal data readable; what was erased is null")
        String payload,

        @Schema(example = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String leafHash) {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    static AuditEvent of(LedgerEntry entry, String payload, JsonMapper json) {
        Provenance provenance = Provenance.of(json.readValue(entry.metadata(), METADATA));
        return new AuditEvent(
                entry.position(),
                entry.sequenceNumber(),
                entry.eventId(),
                entry.payloadType(),
                entry.revision(),
                provenance.occurredAt(),
                entry.recordedAt(),
                provenance.imported(),
                provenance.source().stored(),
                provenance.actor(),
                provenance.commandId(),
                provenance.traceId(),
                payload,
                HexFormat.of().formatHex(entry.leafHash()));
    }
}
