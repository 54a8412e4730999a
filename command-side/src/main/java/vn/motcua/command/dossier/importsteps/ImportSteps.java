package vn.motcua.command.dossier.importsteps;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.DossierChecks.dossierCode;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;

/**
 * The importer adds steps to a dossier that it brought in before; those that are there already are left out. A history that
 * has been decided since then finishes the dossier.
 *
 * @param code the dossier code
 * @param steps officer steps, in any order
 * @param finishedAt when it was decided; {@code null} while open. Of no effect on a dossier that is not being processed
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ImportSteps(@TargetAggregateIdentifier String code, List<ImportedStep> steps, Instant finishedAt)
        implements DossierCommand {

    public ImportSteps {
        require(dossierCode(code), ImportedStep.steps("steps", steps));
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_STEPS;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ImportStepsRules.decide(state, this, context);
    }
}
