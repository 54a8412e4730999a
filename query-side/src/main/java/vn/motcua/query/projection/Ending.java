package vn.motcua.query.projection;

import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;

/** When a dossier comes to its end: the result is there, or it is certain that there will be none. */
public final class Ending {

    private Ending() {}

    /** Whether a dossier with this status has come to its end. */
    public static boolean reached(DossierStatus status) {
        return status.terminal() || status == DossierStatus.FINISHED;
    }

    /**
     * When the dossier came to its end, seen after an event.
     *
     * @param before the status until then; {@code null} before the intake
     * @param endedAt when it had ended by then; {@code null} while it was open
     * @param after the status from then on
     * @param at when the event happened
     * @return {@code null} while it is open; a result that is handed over was there before, and keeps its instant
     */
    public static Instant after(DossierStatus before, Instant endedAt, DossierStatus after, Instant at) {
        if (!reached(after)) {
            return null;
        }
        boolean stays = after == before || after == DossierStatus.RESULT_DELIVERED;
        return stays && endedAt != null ? endedAt : at;
    }
}
