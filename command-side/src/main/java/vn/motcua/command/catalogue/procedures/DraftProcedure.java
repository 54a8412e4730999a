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
import vn.motcua.events.catalogue.ProcedureDefinition;
import vn.motcua.events.catalogue.ProcedureEvent;

/**
 * Drafts the next version of a procedure (dự thảo); an earlier draft of it is replaced. It may have faults until it is published.
 *
 * @param code the national code
 * @param version the version that it will be: one more than the newest published one
 * @param definition what it says
 * @param process its electronic process as YAML, naming this version; {@code null}: worked on ad hoc
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record DraftProcedure(String code, int version, ProcedureDefinition definition, String process)
        implements ProcedureCommand {

    private static final int LONGEST_PROCESS = 200_000;
    private static final int MOST_VERSIONS = 100_000;

    public DraftProcedure {
        require(
                CatalogueValues.procedure("code", code),
                number("version", version, 1, MOST_VERSIONS),
                required("definition", definition),
                optionalText("process", process, LONGEST_PROCESS));
    }

    @Override
    public Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            Caller caller, Procedures procedures, Units units, LocalDate today) {
        return ProcedureCommandRules.decide(this, caller, procedures);
    }
}
