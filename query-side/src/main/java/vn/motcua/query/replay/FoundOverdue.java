package vn.motcua.query.replay;

import java.time.Instant;
import vn.motcua.events.dossier.Officer;

/**
 * A due date that was missed (quá hạn).
 *
 * @param step the number of the step that was not finished; {@code null}: the dossier as a whole
 * @param officer who was answerable for that step; {@code null} for the dossier
 * @param dueAt when it was due
 * @param found by which event it was found
 */
public record FoundOverdue(Integer step, Officer officer, Instant dueAt, Deed found) {}
