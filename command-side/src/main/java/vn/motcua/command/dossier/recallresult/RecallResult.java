package vn.motcua.command.dossier.recallresult;

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
 * The head takes a result back that was not handed over yet (thu hồi kết quả); the dossier is in progress again.
 *
 * @param code the dossier code
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RecallResult(@TargetAggregateIdentifier String code, String reason) implements DossierCommand {

    public RecallResult {
        require(dossierCode(code), text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.RECALL_RESULT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RecallResultRules.decide(state, this, context);
    }
}
