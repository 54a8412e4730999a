package vn.motcua.command.dossier.reassignstep;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.namedOfficer;
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
import vn.motcua.events.dossier.Officer;

/**
 * An open step goes to another officer (phân công lại).
 *
 * @param code the dossier code
 * @param step the step's number, from 1
 * @param officer who shall be answerable from now on
 * @param reason why, e.g. leave
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ReassignStep(@TargetAggregateIdentifier String code, int step, Officer officer, String reason)
        implements DossierCommand {

    public ReassignStep {
        require(
                dossierCode(code),
                ordinal("step", step),
                namedOfficer("officer", officer),
                text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.REASSIGN_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ReassignStepRules.decide(state, this, context);
    }
}
