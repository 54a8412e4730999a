package vn.motcua.forms;

import java.time.Instant;

/**
 * One row of the control sheet: who gave the dossier to whom (giao – nhận), and how the appointment stood then.
 *
 * @param from the body that gave it
 * @param to the body that took it
 * @param givenAt when it was given
 * @param takenAt when it was taken up; {@code null} until then
 * @param giver who gave it
 * @param taker who took it
 * @param timeliness how what was done with it ended against the appointment; {@code null} while it is not finished or nothing is due
 * @param note the step and what became of it; may be {@code null}
 */
public record Handover(
        String from,
        String to,
        Instant givenAt,
        Instant takenAt,
        String giver,
        String taker,
        Timeliness timeliness,
        String note) {}
