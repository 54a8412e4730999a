package vn.motcua.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.events.VietnamTime;
import vn.motcua.query.projection.Lateness;

/** How urgent a step is, by the day of the appointment in Vietnam. */
public enum Urgency {
    /** Quá hạn: the day of the appointment has passed. */
    OVERDUE,
    /** Đến hạn hôm nay. */
    DUE_TODAY,
    /** Sắp đến hạn: within {@link #SOON_DAYS} days after today. */
    DUE_SOON,
    /** Due later than that. */
    LATER,
    /** The procedure has no time limit. */
    UNDATED,
    /** The clock stands still: the applicant or another agency has to act first. */
    WAITING;

    /** How many days after today are soon. */
    public static final int SOON_DAYS = 3;

    /**
     * The urgency of a step.
     *
     * @param dueAt the dossier's appointment; {@code null} where there is none
     * @param standingStill whether its clock stands still
     */
    public static Urgency of(Instant dueAt, boolean standingStill, Instant now) {
        if (standingStill) {
            return WAITING;
        }
        if (dueAt == null) {
            return UNDATED;
        }
        if (Lateness.late(now, dueAt)) {
            return OVERDUE;
        }
        LocalDate today = VietnamTime.day(now);
        LocalDate due = VietnamTime.day(dueAt);
        if (due.equals(today)) {
            return DUE_TODAY;
        }
        return due.isAfter(today.plusDays(SOON_DAYS)) ? LATER : DUE_SOON;
    }

    /** Appointments before this instant, seen at {@code now}, fall on a day up to {@code days} days after today. */
    static Instant dueWithin(int days, Instant now) {
        return VietnamTime.day(now)
                .plusDays(days + 1L)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
    }
}
