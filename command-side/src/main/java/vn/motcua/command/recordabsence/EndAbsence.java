package vn.motcua.command.recordabsence;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.ordinal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.absence.AbsenceEvent;

/**
 * The head ends an absence early, or calls it off.
 *
 * @param department the identifier code of the unit, the head's own
 * @param number the absence's number in its unit
 * @param firstDayBack the first day in Vietnam on which nobody stands in any more, today or later
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record EndAbsence(String department, int number, LocalDate firstDayBack, String reason) {

    public EndAbsence {
        require(
                text("department", department, Checks.NAME),
                ordinal("number", number),
                required("firstDayBack", firstDayBack),
                text("reason", reason, Checks.TEXT));
    }

    /** The absences of a unit are one stream. */
    @TargetAggregateIdentifier
    String stream() {
        return AbsenceEvent.stream(department);
    }
}
