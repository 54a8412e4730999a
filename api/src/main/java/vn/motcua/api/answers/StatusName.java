package vn.motcua.api.answers;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.motcua.events.dossier.DossierStatus;

/**
 * A dossier's status as the national portal names it.
 *
 * @param code 1 to 10
 * @param name the official Vietnamese name
 */
public record StatusName(
        @Schema(example = "4", minimum = "1", maximum = "10")
        int code,

        @Schema(example = "Đang xử lý") String name) {

    /** The status in its answer form; {@code null} for none. */
    public static StatusName of(DossierStatus status) {
        return status == null ? null : new StatusName(status.code(), status.vietnamese());
    }
}
