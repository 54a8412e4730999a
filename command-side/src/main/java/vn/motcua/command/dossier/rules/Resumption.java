package vn.motcua.command.dossier.rules;

import java.time.Instant;
import vn.motcua.events.dossier.Waited;

/**
 * The clock after something that it stood still for.
 *
 * @param dueAt the appointment from now on; {@code null} where none runs
 * @param waited by what it moves; {@code null} where none runs
 */
public record Resumption(Instant dueAt, Waited waited) {

    /** No appointment runs on. */
    public static final Resumption NONE = new Resumption(null, null);
}
