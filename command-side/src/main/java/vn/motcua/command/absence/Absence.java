package vn.motcua.command.absence;

import java.time.LocalDate;
import vn.motcua.events.dossier.Officer;

/**
 * An absence as it stands.
 *
 * @param number its number in its unit, from 1
 * @param absent who is absent
 * @param substitute who stands in
 * @param from the first day in Vietnam
 * @param to the last day in Vietnam; before {@code from} where it did not take place
 * @param reason why
 */
public record Absence(int number, Officer absent, Officer substitute, LocalDate from, LocalDate to, String reason) {

    /** Whether somebody stands in on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(to) && !first.isAfter(to) && !last.isBefore(from);
    }

    Absence endingBefore(LocalDate firstDayBack) {
        return new Absence(number, absent, substitute, from, firstDayBack.minusDays(1), reason);
    }
}
