package vn.motcua.api.lookup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import vn.motcua.api.answers.StatusName;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.status.DossierStatusRow;

/**
 * What anyone may know of a dossier. No address, phone, identity number or officer's note.
 *
 * @param code the dossier code
 * @param procedure the procedure under which it is processed
 * @param department the department that decides
 * @param status where it stands
 * @param receivedAt when it came in
 * @param dueAt the appointment; {@code null} where none runs
 * @param finishedAt when it ended; {@code null} while open
 * @param applicant the owner's masked name; {@code null} where there is none to show
 * @param timeline every change of status or department, oldest first
 * @param position the ledger position of its last event
 */
record PublicDossier(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        CodedName procedure,
        CodedName department,
        StatusName status,
        @Schema(example = "2023-10-27T02:32:00Z") Instant receivedAt,
        @Schema(example = "2023-11-03T02:32:00Z") Instant dueAt,
        Instant finishedAt,
        @Schema(example = "N*** V*** A") String applicant,
        List<Change> timeline,
        @Schema(example = "48213") long position) {

    static PublicDossier of(DossierStatusRow row) {
        return new PublicDossier(
                row.code(),
                row.procedure(),
                row.department(),
                StatusName.of(row.status()),
                row.receivedAt(),
                row.dueAt(),
                row.finishedAt(),
                row.applicant(),
                row.timeline().stream()
                        .map(entry -> new Change(entry.at(), StatusName.of(entry.status()), entry.department()))
                        .toList(),
                row.position());
    }

    /**
     * One change that the public may see.
     *
     * @param at when it happened
     * @param status the status from then on
     * @param department the department that decides from then on
     */
    record Change(@Schema(example = "2023-10-27T02:32:00Z") Instant at, StatusName status, CodedName department) {}
}
