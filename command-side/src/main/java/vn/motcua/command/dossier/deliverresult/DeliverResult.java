package vn.motcua.command.dossier.deliverresult;

import static vn.motcua.command.validation.Checks.oneOf;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.DossierChecks.dossierCode;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.EnumSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Channel;

/**
 * The return desk hands the result over (trả kết quả).
 *
 * @param code the dossier code
 * @param recipient who took it, personal data; {@code null} for a state-secret dossier, else optional
 * @param method {@code COUNTER}, {@code POSTAL} or {@code ONLINE}
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record DeliverResult(@TargetAggregateIdentifier String code, String recipient, Channel method)
        implements DossierCommand {

    public DeliverResult {
        require(
                dossierCode(code),
                optionalText("recipient", recipient, Checks.NAME),
                oneOf(
                        "method",
                        method,
                        EnumSet.of(Channel.COUNTER, Channel.POSTAL, Channel.ONLINE),
                        "COUNTER, POSTAL, ONLINE"));
    }

    @Override
    public Operation operation() {
        return Operation.DELIVER_RESULT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return DeliverResultRules.decide(state, this, context);
    }
}
