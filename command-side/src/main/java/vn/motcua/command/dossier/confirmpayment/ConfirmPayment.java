package vn.motcua.command.dossier.confirmpayment;

import static vn.motcua.command.validation.Checks.oneOf;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.amountOfVnd;
import static vn.motcua.command.validation.DossierChecks.dossierCode;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;

/**
 * The cashier or the payment gateway confirms that the payment arrived (xác nhận đã nộp); the clock runs on.
 *
 * @param code the dossier code
 * @param amountVnd whole đồng
 * @param reference the receipt's or the gateway's reference
 * @param method {@code CASH}, {@code TRANSFER} or {@code ONLINE}
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ConfirmPayment(@TargetAggregateIdentifier String code, long amountVnd, String reference, String method)
        implements DossierCommand {

    public ConfirmPayment {
        require(
                dossierCode(code),
                amountOfVnd("amountVnd", amountVnd),
                text("reference", reference, 100),
                oneOf("method", method, Set.of("CASH", "TRANSFER", "ONLINE"), "CASH, TRANSFER, ONLINE"));
    }

    @Override
    public Operation operation() {
        return Operation.CONFIRM_PAYMENT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ConfirmPaymentRules.decide(state, this, context);
    }
}
