package vn.motcua.query.worklist;

import java.time.Instant;
import vn.motcua.events.dossier.Officer;

/**
 * A step that is to be done.
 *
 * @param name its name; {@code null} where nobody is answerable
 * @param officer who is answerable; {@code null} where nobody is
 * @param assignedAt since when
 * @param startedAt when it was taken up; {@code null} until then
 * @param shareEndsAt until when its share of the time limit lasts, had the clock never stood still; {@code null}: the appointment counts
 */
record OpenStep(String name, Officer officer, Instant assignedAt, Instant startedAt, Instant shareEndsAt) {

    /** The number of the entry that says that nobody is answerable. */
    static final int NOBODY = 0;

    static OpenStep nobodySince(Instant at) {
        return new OpenStep(null, null, at, null, null);
    }
}
