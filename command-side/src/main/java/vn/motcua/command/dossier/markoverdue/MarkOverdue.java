package vn.motcua.command.dossier.markoverdue;

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

/**
 * The sweep has a dossier say whether it, or a step of it, became overdue (đánh dấu quá hạn). Nothing happens where nothing did, or
 * where it was told before, so it can be given to any dossier and again.
 *
 * @param code the dossier code
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record MarkOverdue(@TargetAggregateIdentifier String code) implements DossierCommand {

    public MarkOverdue {
        require(dossierCode(code));
    }

    @Override
    public Operation operation() {
        return Operation.MARK_OVERDUE;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return MarkOverdueRules.decide(state, this, context);
    }
}
