package vn.motcua.command.recordabsence;

import static vn.motcua.command.validation.Checks.fault;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.namedOfficer;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Fault;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.absence.AbsenceEvent;
import vn.motcua.events.dossier.Officer;

/**
 * The head of a unit records who is absent and who stands in (phân công người thay thế khi vắng mặt).
 *
 * @param department the identifier code of the unit, the head's own
 * @param absent who is absent, an officer of the unit
 * @param substitute who stands in, another officer of the unit
 * @param from the first day in Vietnam
 * @param to the last day in Vietnam, at most a year after the first
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RecordAbsence(
        String department, Officer absent, Officer substitute, LocalDate from, LocalDate to, String reason) {

    public RecordAbsence {
        require(
                text("department", department, Checks.NAME),
                namedOfficer("absent", absent),
                namedOfficer("substitute", substitute),
                required("from", from),
                required("to", to),
                inOrder(from, to),
                text("reason", reason, Checks.TEXT));
    }

    /** The absences of a unit are one stream. */
    @TargetAggregateIdentifier
    String stream() {
        return AbsenceEvent.stream(department);
    }

    private static Validation<Seq<Fault>, ?> inOrder(LocalDate from, LocalDate to) {
        boolean wrong = from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusYears(1)));
        return wrong
                ? fault(
                        "to",
                        "field.range",
                        "Ngày cuối phải từ ngày đầu đến tối đa một năm sau.",
                        "The last day is between the first day and one year after it.")
                : Validation.valid(null);
    }
}
