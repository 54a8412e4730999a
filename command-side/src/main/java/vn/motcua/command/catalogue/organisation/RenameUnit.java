package vn.motcua.command.catalogue.organisation;

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
import vn.motcua.command.validation.Checks;
import vn.motcua.events.catalogue.OrganisationEvent;

/**
 * Gives a unit another name (đổi tên); dossiers keep the name of their day.
 *
 * @param code its identifier code
 * @param name the new name
 * @param from the first day of the new name in Vietnam
 * @param legalBasis the decision
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RenameUnit(String code, String name, LocalDate from, String legalBasis) implements OrganisationCommand {

    public RenameUnit {
        require(
                CatalogueValues.unit("code", code),
                text("name", name, Checks.NAME),
                required("from", from),
                text("legalBasis", legalBasis, Checks.TEXT));
    }

    @Override
    public Either<Seq<Refusal>, List<OrganisationEvent>> decide(Caller caller, Units units, LocalDate today) {
        return OrganisationRules.decide(this, caller, units, today);
    }
}
