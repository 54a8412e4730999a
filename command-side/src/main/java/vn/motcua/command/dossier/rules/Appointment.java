package vn.motcua.command.dossier.rules;

import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Fee;

/**
 * When the result is due, and what the clock waits for.
 *
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where none runs
 * @param rescheduled whether it was moved with an apology
 * @param pausedAt since when the clock stands still; {@code null} while it runs
 * @param pausedFrom the status to which the dossier comes back; {@code null} while the clock runs
 * @param owedVnd what the applicant was asked to pay, whole đồng; 0 while nothing is asked for
 */
public record Appointment(
        Instant dueAt, boolean rescheduled, Instant pausedAt, DossierStatus pausedFrom, long owedVnd) {

    static final Appointment NONE = new Appointment(null, false, null, null, 0);

    Appointment due(Instant instant) {
        return new Appointment(instant, rescheduled, pausedAt, pausedFrom, owedVnd);
    }

    Appointment movedTo(Instant instant) {
        return new Appointment(instant, true, pausedAt, pausedFrom, owedVnd);
    }

    Appointment paused(Instant since, DossierStatus from, Iterable<Fee> fees) {
        long owed = 0;
        for (Fee fee : fees) {
            owed += fee.amountVnd();
        }
        return new Appointment(dueAt, rescheduled, since, from, owed);
    }

    Appointment resumed(Instant due) {
        return new Appointment(due, rescheduled, null, null, 0);
    }
}
