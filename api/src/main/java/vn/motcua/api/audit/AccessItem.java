package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.query.access.AccessRecord;

/**
 * One record of the access log.
 *
 * @param position its ledger position
 * @param type {@code PersonalDataRead}, {@code CommandRefused} or {@code RequestRefused}
 * @param request the command, or method and path pattern of the request
 * @param actor whose it was
 * @param dossiers the codes of the dossiers that it names
 * @param rules the rules that refused; empty for a read
 * @param filter what a list or a bulk answer was asked for, by parameter; {@code ***} stands for words, which are not kept
 * @param rows how many rows a bulk answer held; {@code null} where the dossiers are listed
 * @param through the ledger position up to which a bulk answer went; {@code null} where the dossiers are listed
 * @param traceId the trace of the request
 * @param occurredAt when it happened
 * @param recordedAt when the ledger wrote it
 */
record AccessItem(
        @Schema(example = "48213") long position,
        @Schema(example = "CommandRefused") String type,
        @Schema(example = "assign-step") String request,
        Reader actor,
        @Schema(example = "[\"000.00.14.H56-231027-0361\"]") List<String> dossiers,
        @Schema(example = "[\"dossier.status\"]") List<String> rules,
        Map<String, String> filter,
        Long rows,
        Long through,

        @Schema(example = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        Instant occurredAt,
        Instant recordedAt) {

    static AccessItem of(AccessRecord record) {
        AccessRecord.Details details = record.details();
        return new AccessItem(
                record.position(),
                record.type(),
                record.request(),
                new Reader(
                        record.actor().id(),
                        record.actor().name(),
                        record.actor().role(),
                        record.actor().department()),
                details.dossiers(),
                details.rules(),
                details.filter(),
                details.rows(),
                details.through(),
                record.traceId(),
                record.occurredAt(),
                record.recordedAt());
    }

    /**
     * Who it was.
     *
     * @param id the token's subject
     * @param name {@code null} for an applicant
     * @param roles every role that the caller had, separated by commas
     * @param department {@code null} for applicants and programs
     */
    record Reader(
            @Schema(example = "cb-0142") String id,
            String name,
            @Schema(example = "officer") String roles,
            @Schema(example = "000.00.14.H56") String department) {}
}
