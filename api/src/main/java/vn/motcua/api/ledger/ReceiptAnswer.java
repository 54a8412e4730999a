package vn.motcua.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HexFormat;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.verifier.Receipt;

/**
 * A receipt as the verifier reads it.
 *
 * @param code the dossier's code (mã hồ sơ)
 * @param proof the text of a C2SP tlog-proof file
 * @param leaf the fields of the event that registered the dossier
 */
record ReceiptAnswer(
        @Schema(example = "000.00.14.H56-231027-0361") String code, String proof, LeafFields leaf) {

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(receipt.code(), receipt.proof().toString(), LeafFields.of(receipt.leaf()));
    }

    /**
     * The fields of a leaf, hashes in lower-case hexadecimal.
     *
     * @param recordedAtMicros microseconds since 1970-01-01T00:00:00Z
     */
    record LeafFields(
            String eventId,
            String aggregateType,
            String aggregateId,
            long sequenceNumber,
            String payloadType,
            String revision,
            long recordedAtMicros,
            String payloadSha256,
            String metadataSha256) {

        private static LeafFields of(Leaf leaf) {
            HexFormat hex = HexFormat.of();
            return new LeafFields(
                    leaf.eventId(),
                    leaf.aggregateType(),
                    leaf.aggregateId(),
                    leaf.sequenceNumber(),
                    leaf.payloadType(),
                    leaf.revision(),
                    leaf.recordedAtMicros(),
                    hex.formatHex(leaf.payloadSha256()),
                    hex.formatHex(leaf.metadataSha256()));
        }
    }
}
