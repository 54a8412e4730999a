package vn.motcua.command.dossier.rescheduledossier;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;

/**
 * The head apologises and sets a new appointment (xin lỗi và hẹn lại ngày trả kết quả, Mẫu 04); once, and before the
 * old one has passed.
 *
 * @param code the dossier code
 * @param dueAt the new appointment
 * @param reason why it is late
 * @param apology the words of apology to the applicant
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RescheduleDossier(@TargetAggregateIdentifier String code, Instant dueAt, String reason, String apology)
        implements DossierCommand {

    public RescheduleDossier {
        require(
                dossierCode(code),
                required("dueAt", dueAt),
                text("reason", reason, Checks.TEXT),
                text("apology", apology, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.RESCHEDULE_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RescheduleDossierRules.decide(state, this, context);
    }
}
