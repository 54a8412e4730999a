package vn.motcua.command.catalogue.organisation;

import static vn.motcua.command.validation.Checks.optionalText;
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
import vn.motcua.events.catalogue.UnitKind;

/**
 * Sets up a unit (thành lập cơ quan, đơn vị).
 *
 * @param code its identifier code, never used before
 * @param name what it is called
 * @param kind where it stands
 * @param parent the unit that it belongs to; {@code null} at the top
 * @param from its first day in Vietnam
 * @param legalBasis the decision; {@code null} where no source gives it
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is sample data
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record EstablishUnit(
        String code,
        String name,
        UnitKind kind,
        String parent,
        LocalDate from,
        String legalBasis,
        String confidence,
        boolean sample)
        implements OrganisationCommand {

    public EstablishUnit {
        require(
                CatalogueValues.unit("code", code),
                text("name", name, Checks.NAME),
                required("kind", kind),
                parent == null ? optionalText("parent", null, 0) : CatalogueValues.unit("parent", parent),
                required("from", from),
                optionalText("legalBasis", legalBasis, Checks.TEXT),
                CatalogueValues.confidence("confidence", confidence));
    }

    @Override
    public Either<Seq<Refusal>, List<OrganisationEvent>> decide(Caller caller, Units units, LocalDate today) {
        return OrganisationRules.decide(this, caller, units);
    }
}
