package vn.motcua.command.catalogue.procedures;

import static vn.motcua.command.validation.Checks.number;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.administration.CatalogueValues;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.catalogue.ProcedureEvent;

/**
 * Publishes a drafted version (công bố); the version before it is superseded on its last day.
 *
 * @param code the national code
 * @param version the drafted version
 * @param effectiveFrom the first day in Vietnam on which dossiers are taken in under it
 * @param effectiveUntil the last such day; {@code null} where none is known
 * @param decision the decision of publication; {@code null} where no source gives it
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record PublishProcedure(
        String code, int version, LocalDate effectiveFrom, LocalDate effectiveUntil, String decision)
        implements ProcedureCommand {

    public PublishProcedure {
        require(
                CatalogueValues.procedure("code", code),
                number("version", version, 1, Integer.MAX_VALUE),
                required("effectiveFrom", effectiveFrom),
                effectiveFrom == null || effectiveUntil == null || !effectiveUntil.isBefore(effectiveFrom)
                        ? optionalText("effectiveUntil", null, 0)
                        : Checks.fault(
                                "effectiveUntil",
                                "field.range",
                                "Không được trước ngày bắt đầu hiệu lực.",
                                "Must not be before the first day in force."),
                optionalText("decision", decision, Checks.TEXT));
    }

    @Override
    public Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            Caller caller, Procedures procedures, Units units, LocalDate today) {
        return ProcedureCommandRules.decide(this, caller, procedures, units);
    }
}
