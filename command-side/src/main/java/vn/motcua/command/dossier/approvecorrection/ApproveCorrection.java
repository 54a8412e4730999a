package vn.motcua.command.dossier.approvecorrection;

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
 * A second officer of rank approves a correction (duyệt đính chính).
 *
 * @param code the dossier code
 * @param correction the correction's number, from 1
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ApproveCorrection(@TargetAggregateIdentifier String code, int correction) implements DossierCommand {

    public ApproveCorrection {
        require(dossierCode(code), ordinal("correction", correction));
    }

    @Override
    public Operation operation() {
        return Operation.APPROVE_CORRECTION;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ApproveCorrectionRules.decide(state, this, context);
    }
}
