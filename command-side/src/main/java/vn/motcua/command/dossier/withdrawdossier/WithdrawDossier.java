package vn.motcua.command.dossier.withdrawdossier;

import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
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
 * The applicant takes the own dossier back (rút hồ sơ).
 *
 * @param code the dossier code
 * @param reason may be {@code null}
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record WithdrawDossier(@TargetAggregateIdentifier String code, String reason) implements DossierCommand {

    public WithdrawDossier {
        require(dossierCode(code), optionalText("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.WITHDRAW_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return WithdrawDossierRules.decide(state, this, context);
    }
}
