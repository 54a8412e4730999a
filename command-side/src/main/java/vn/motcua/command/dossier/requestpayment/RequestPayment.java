package vn.motcua.command.dossier.requestpayment;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.listedFees;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.dossier.Fee;

/**
 * The applicant is asked to pay (yêu cầu thực hiện nghĩa vụ tài chính); the clock stops.
 *
 * @param code the dossier code
 * @param fees what has to be paid; none: the fees of the procedure that the dossier pins
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RequestPayment(@TargetAggregateIdentifier String code, List<Fee> fees) implements DossierCommand {

    public RequestPayment {
        require(dossierCode(code), listedFees("fees", fees));
        fees = fees == null ? List.of() : List.copyOf(fees);
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_PAYMENT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RequestPaymentRules.decide(state, this, context);
    }
}
