package vn.motcua.command.dossier.recalculateduedate;

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
 * The administrator has an appointment computed anew by the calendar that is in force now (tính lại ngày hẹn trả theo lịch
 * đã điều chỉnh). Nothing happens where it comes out the same, so it can be given again.
 *
 * @param code the dossier code
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RecalculateDueDate(@TargetAggregateIdentifier String code) implements DossierCommand {

    public RecalculateDueDate {
        require(dossierCode(code));
    }

    @Override
    public Operation operation() {
        return Operation.RECALCULATE_DUE_DATE;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RecalculateDueDateRules.decide(state, this, context);
    }
}
