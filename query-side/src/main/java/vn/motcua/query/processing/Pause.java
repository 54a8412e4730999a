package vn.motcua.query.processing;

import java.time.Instant;

/**
 * A time in which the clock of a dossier stood still.
 *
 * @param from since when
 * @param to until when, excluded; {@code null} while it still does
 */
record Pause(Instant from, Instant to) {

    boolean covers(Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }
}
