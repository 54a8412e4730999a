package vn.motcua.command.catalogue.organisation;

import static vn.motcua.command.validation.Checks.require;
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
 * Adds a field of procedures (lĩnh vực) or names it otherwise.
 *
 * @param code its code
 * @param name its name
 * @param sample whether the code is sample data
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record NameField(String code, String name, boolean sample) implements OrganisationCommand {

    public NameField {
        require(CatalogueValues.word("code", code), text("name", name, Checks.NAME));
    }

    @Override
    public Either<Seq<Refusal>, List<OrganisationEvent>> decide(Caller caller, Units units, LocalDate today) {
        return OrganisationRules.decide(this, caller, units);
    }
}
