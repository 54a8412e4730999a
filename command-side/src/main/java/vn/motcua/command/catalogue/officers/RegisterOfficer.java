package vn.motcua.command.catalogue.officers;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.administration.CatalogueValues;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.catalogue.OfficerEvent;

/**
 * Lets an officer be named in the catalogue, or names one otherwise. Nothing private is kept.
 *
 * @param officer the personal number, the subject of the officer's token
 * @param name the name as on official papers
 * @param position the position (chức vụ)
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RegisterOfficer(String officer, String name, String position) implements OfficerCommand {

    public RegisterOfficer {
        require(
                CatalogueValues.word("officer", officer),
                text("name", name, Checks.NAME),
                text("position", position, Checks.NAME));
    }

    @Override
    public Either<Seq<Refusal>, List<OfficerEvent>> decide(Caller caller, Officers officers, Units units) {
        return OfficerRules.decide(this, caller, officers);
    }
}
