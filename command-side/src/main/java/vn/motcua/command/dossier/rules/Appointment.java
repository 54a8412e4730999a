package vn.motcua.command.dossier.rules;

import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Fee;

/**
 * When the result is due, and what the clock waits for.
 *
 * @param dueAt the appointment (ngày hẹn trả), while the clock stands still as it was until then; {@code null} where none runs
 * @param rescheduled whether it was moved with an apology
 * @param pausedAt since when the clock stands still; {@code null} while it runs
 * @param pausedFrom the status to which the dossier comes back; {@code null} unless the applicant has to act
 * @param owedVnd what the applicant was asked to pay, whole đồng; 0 while nothing is asked for
 * @param awaited how many answers of other agencies the clock stands still for
 * @param basis what the appointment was computed from
 */
public record Appointment(
        Instant dueAt,
        boolean rescheduled,
        Instant pausedAt,
        DossierStatus pausedFrom,
        long owedVnd,
        int awaited,
        DueBasis basis) {

    static final Appointment NONE = new Appointment(null, false, null, null, 0, 0, DueBasis.NONE);

    /** Computed or given at intake. */
    Appointment due(Instant instant, DueBasis from) {
        return new Appointment(instant, rescheduled, pausedAt, pausedFrom, owedVnd, awaited, from);
    }

    /** Moved with an apology to a date that the authority chose. */
    Appointment movedTo(Instant instant) {
        return new Appointment(instant, true, pausedAt, pausedFrom, owedVnd, awaited, DueBasis.promised(instant));
    }

    /** Computed anew by a corrected calendar, from the same basis. */
    Appointment recalculated(Instant instant) {
        return new Appointment(instant, rescheduled, pausedAt, pausedFrom, owedVnd, awaited, basis);
    }

    /** The applicant has to act; a clock that stands still already goes on doing so. */
    Appointment paused(Instant since, DossierStatus from, Iterable<Fee> fees) {
        long owed = 0;
        for (Fee fee : fees) {
            owed += fee.amountVnd();
        }
        return new Appointment(dueAt, rescheduled, standingSince(since), from, owed, awaited, basis);
    }

    /** The applicant has acted. The clock runs on, unless an answer is awaited. */
    Appointment actedUpon(Instant at, Instant due, boolean counted) {
        Appointment acted = new Appointment(dueAt, rescheduled, pausedAt, null, 0, awaited, basis);
        return awaited > 0 ? acted : acted.runningOn(at, due, counted);
    }

    /** Another agency was asked, and waiting for its answer does not count. */
    Appointment awaiting(Instant since) {
        return new Appointment(dueAt, rescheduled, standingSince(since), pausedFrom, owedVnd, awaited + 1, basis);
    }

    /** An answer came that the clock stood still for; it runs on with the last one. */
    Appointment answered(Instant at, Instant due) {
        Appointment fewer = new Appointment(dueAt, rescheduled, pausedAt, pausedFrom, owedVnd, awaited - 1, basis);
        return fewer.awaited > 0 ? fewer : fewer.runningOn(at, due, true);
    }

    private Instant standingSince(Instant since) {
        return pausedAt == null ? since : pausedAt;
    }

    private Appointment runningOn(Instant at, Instant due, boolean counted) {
        DueBasis next = counted ? basis.plus(new DueBasis.Pause(pausedAt, at)) : DueBasis.promised(due);
        return new Appointment(due, rescheduled, null, pausedFrom, owedVnd, awaited, due == null ? basis : next);
    }
}
