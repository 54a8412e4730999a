package vn.motcua.command.catalogue.officers;

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
import vn.motcua.events.catalogue.OfficerEvent;

/**
 * Has an officer work in a unit in a role (phân công).
 *
 * @param officer the personal number
 * @param unit the code of the unit
 * @param role the role by its wire name, e.g. {@code officer}
 * @param from the first day in Vietnam
 * @param legalBasis the decision
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record AppointOfficer(String officer, String unit, String role, LocalDate from, String legalBasis)
        implements OfficerCommand {

    public AppointOfficer {
        require(
                CatalogueValues.word("officer", officer),
                CatalogueValues.unit("unit", unit),
                CatalogueValues.role("role", role),
                required("from", from),
                text("legalBasis", legalBasis, Checks.TEXT));
    }

    @Override
    public Either<Seq<Refusal>, List<OfficerEvent>> decide(Caller caller, Officers officers, Units units) {
        return OfficerRules.decide(this, caller, officers, units);
    }
}
