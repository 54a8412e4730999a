package vn.motcua.command.dossier.issueresult;

import static vn.motcua.command.validation.Checks.optionalText;
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
import vn.motcua.events.dossier.Outcome;

/**
 * The authority decides (có kết quả giải quyết): granted, or refused with a reason.
 *
 * @param code the dossier code
 * @param outcome granted or refused
 * @param documentNumber number and sign of the result (số, ký hiệu); may be {@code null}
 * @param summary what was decided; may be {@code null}
 * @param reason why it was refused; required then
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record IssueResult(
        @TargetAggregateIdentifier String code, Outcome outcome, String documentNumber, String summary, String reason)
        implements DossierCommand {

    public IssueResult {
        require(
                dossierCode(code),
                required("outcome", outcome),
                optionalText("documentNumber", documentNumber, 100),
                optionalText("summary", summary, Checks.TEXT),
                outcome == Outcome.REFUSED
                        ? text("reason", reason, Checks.TEXT)
                        : optionalText("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.ISSUE_RESULT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return IssueResultRules.decide(state, this, context);
    }
}
