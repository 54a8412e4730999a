package vn.motcua.query.replay;

import java.time.Instant;
import java.util.List;

/**
 * When the result was due, and how that came about.
 *
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where none runs
 * @param calendarVersion the version of the working calendar that it was first computed with; may be {@code null}
 * @param decisionDueAt by when the centre had to decide on an online submission; {@code null} where nothing was submitted
 * @param paused by which event the clock was stopped; {@code null} while it runs
 * @param moves every setting and moving of it, oldest first
 */
public record ReplayedAppointment(
        Instant dueAt, String calendarVersion, Instant decisionDueAt, Deed paused, List<AppointmentMove> moves) {

    public ReplayedAppointment {
        moves = List.copyOf(moves);
    }
}
