package vn.motcua.command.dossier.rejectcorrection;

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
 * A second officer of rank rejects a correction (không duyệt đính chính).
 *
 * @param code the dossier code
 * @param correction the correction's number, from 1
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RejectCorrection(@TargetAggregateIdentifier String code, int correction, String reason)
        implements DossierCommand {

    public RejectCorrection {
        require(dossierCode(code), ordinal("correction", correction), text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.REJECT_CORRECTION;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RejectCorrectionRules.decide(state, this, context);
    }
}
