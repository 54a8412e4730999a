package vn.motcua.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.motcua.api.answers.StatusName;

/**
 * The answer to a command that was done.
 *
 * @param code the dossier code
 * @param status the status that the dossier has now
 * @param version the dossier's version now, also the ETag
 * @param position the ledger position of the command's last event, also {@code X-Ledger-Position}; {@code null} where nothing changed
 */
public record CommandAnswer(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        StatusName status,
        @Schema(example = "1") long version,
        @Schema(example = "48213") Long position) {}
