package vn.motcua.command.catalogue.organisation;

import static vn.motcua.command.validation.Checks.each;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.someOf;
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
 * Ends units (giải thể); several units with one successor are a merger (sáp nhập).
 *
 * @param units the identifier codes of the units that end, 1 to 1,000
 * @param successors the units that take over; empty where none does as a whole
 * @param lastDay their last day in Vietnam
 * @param legalBasis the decision
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record DissolveUnits(List<String> units, List<String> successors, LocalDate lastDay, String legalBasis)
        implements OrganisationCommand {

    private static final int MOST_UNITS = 1_000;

    public DissolveUnits {
        require(
                someOf("units", units, MOST_UNITS, CatalogueValues::unit),
                each("successors", successors, MOST_UNITS, CatalogueValues::unit),
                required("lastDay", lastDay),
                text("legalBasis", legalBasis, Checks.TEXT));
        units = units.stream().distinct().toList();
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    @Override
    public Either<Seq<Refusal>, List<OrganisationEvent>> decide(Caller caller, Units all, LocalDate today) {
        return OrganisationRules.decide(this, caller, all);
    }
}
