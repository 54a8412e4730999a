package vn.motcua.command.catalogue.procedures;

import static vn.motcua.command.validation.Checks.number;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;

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
 * Ends a published version without another one following (bãi bỏ). Dossiers taken in under it go on under it.
 *
 * @param code the national code
 * @param version the version
 * @param lastDay the last day in Vietnam on which dossiers are taken in under it, not before yesterday
 * @param legalBasis the decision
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record WithdrawProcedure(String code, int version, LocalDate lastDay, String legalBasis, String reason)
        implements ProcedureCommand {

    public WithdrawProcedure {
        require(
                CatalogueValues.procedure("code", code),
                number("version", version, 1, Integer.MAX_VALUE),
                required("lastDay", lastDay),
                text("legalBasis", legalBasis, Checks.TEXT),
                text("reason", reason, Checks.TEXT));
    }

    @Override
    public Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            Caller caller, Procedures procedures, Units units, LocalDate today) {
        return ProcedureCommandRules.decide(this, caller, procedures, today);
    }
}
