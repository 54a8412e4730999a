package vn.motcua.command.dossier.rules;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.command.Caller;
import vn.motcua.command.calendar.Calendars;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.VietnamTime;

/**
 * What a rule may look at beside the dossier and the command.
 *
 * @param caller who asks
 * @param now the time of the centre's clock
 * @param occurredAt when it happened, as given by the caller; {@code null}: now
 * @param calendars the working calendars in force
 * @param catalogue procedures and departments
 * @param centre the centre's own department code
 * @param processesBindFrom the first day in Vietnam on which a dossier that begins to be worked on runs by its procedure's
 *     electronic process
 */
public record DossierContext(
        Caller caller,
        Instant now,
        Instant occurredAt,
        Calendars calendars,
        Catalogue catalogue,
        String centre,
        LocalDate processesBindFrom) {

    /** When the command counts as done. */
    public Instant at() {
        return occurredAt == null ? now : occurredAt;
    }

    /**
     * The working time by which a unit's due dates are computed.
     *
     * @param department the unit's identifier code; {@code null}: the province's
     */
    public WorkingTime workingTime(String department) {
        return new WorkingTime(calendars.of(department));
    }

    /** The day in Vietnam on which the command counts as done. */
    public LocalDate day() {
        return VietnamTime.day(at());
    }
}
