package vn.motcua.command.dossier.claimstep;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.ordinal;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;

/**
 * Who stands in for an absent officer takes over an open step (nhận thay).
 *
 * @param code the dossier code
 * @param step the step's number, from 1
 * @param standingIn the absences in which the caller stands in, as the ledger tells of them
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ClaimStep(@TargetAggregateIdentifier String code, int step, List<Absence> standingIn)
        implements DossierCommand {

    public ClaimStep {
        require(dossierCode(code), ordinal("step", step));
        standingIn = List.copyOf(standingIn);
    }

    @Override
    public Operation operation() {
        return Operation.CLAIM_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ClaimStepRules.decide(state, this, context);
    }
}
