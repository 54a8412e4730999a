package vn.motcua.command.dossier.returnstep;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.ordinal;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;

/**
 * The assigned officer sends the step back to the officer of the step before (chuyển trả).
 *
 * @param code the dossier code
 * @param step the step's number, from 1
 * @param reason what has to be done again
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ReturnStep(@TargetAggregateIdentifier String code, int step, String reason) implements DossierCommand {

    public ReturnStep {
        require(dossierCode(code), ordinal("step", step), text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.RETURN_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ReturnStepRules.decide(state, this, context);
    }
}
