package vn.motcua.command.dossier.stopdossier;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;

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
 * The head stops processing (dừng giải quyết hồ sơ).
 *
 * @param code the dossier code
 * @param reason told to the applicant
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record StopDossier(@TargetAggregateIdentifier String code, String reason) implements DossierCommand {

    public StopDossier {
        require(dossierCode(code), text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.STOP_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return StopDossierRules.decide(state, this, context);
    }
}
