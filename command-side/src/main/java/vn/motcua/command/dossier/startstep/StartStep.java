package vn.motcua.command.dossier.startstep;

import static vn.motcua.command.validation.Checks.require;
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

/**
 * The assigned officer takes the step up (tiếp nhận xử lý).
 *
 * @param code the dossier code
 * @param step the step's number, from 1
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record StartStep(@TargetAggregateIdentifier String code, int step) implements DossierCommand {

    public StartStep {
        require(dossierCode(code), ordinal("step", step));
    }

    @Override
    public Operation operation() {
        return Operation.START_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return StartStepRules.decide(state, this, context);
    }
}
