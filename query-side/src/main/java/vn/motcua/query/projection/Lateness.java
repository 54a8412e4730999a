package vn.motcua.query.projection;

import java.time.Instant;
import vn.motcua.events.VietnamTime;

/**
 * What is late (quá hạn): a later day in Vietnam than the appointment's. On the day of the appointment it is on time
 * (đúng hạn), whatever the hour, as the reports of form II.06a/VPCP/KSTT count.
 */
public final class Lateness {

    private Lateness() {}

    /** Whether something that happened at {@code at} was late. */
    public static boolean late(Instant at, Instant dueAt) {
        return dueAt != null && VietnamTime.onLaterDay(at, dueAt);
    }

    /** Appointments before this instant have been missed by what is still open at {@code now}. */
    public static Instant missedBefore(Instant now) {
        return VietnamTime.day(now).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
