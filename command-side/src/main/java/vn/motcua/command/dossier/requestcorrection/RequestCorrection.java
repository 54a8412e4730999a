package vn.motcua.command.dossier.requestcorrection;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
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
import vn.motcua.events.dossier.CorrectableField;

/**
 * An officer asks to correct what was recorded (đề nghị đính chính). What was recorded stays in the ledger.
 *
 * @param code the dossier code
 * @param field what is wrong
 * @param after as it should be; a department by its code, a channel by its name
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RequestCorrection(
        @TargetAggregateIdentifier String code, CorrectableField field, String after, String reason)
        implements DossierCommand {

    public RequestCorrection {
        require(
                dossierCode(code),
                required("field", field),
                CorrectedValue.check(field, after),
                text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_CORRECTION;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RequestCorrectionRules.decide(state, this, context);
    }
}
