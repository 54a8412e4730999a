package vn.motcua.command.dossier.requestconsultation;

import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.ordinal;

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
 * The assigned officer asks another agency for its opinion (lấy ý kiến cơ quan phối hợp).
 *
 * @param code the dossier code
 * @param step the number of the step during which it is asked, from 1
 * @param department the code of the agency asked
 * @param question what is asked
 * @param answerDueAt by when an answer is expected; may be {@code null}
 * @param clockStoppedUnder the provision under which waiting for the answer does not count against the time limit; {@code null}: it counts
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RequestConsultation(
        @TargetAggregateIdentifier String code,
        int step,
        String department,
        String question,
        Instant answerDueAt,
        String clockStoppedUnder)
        implements DossierCommand {

    public RequestConsultation {
        require(
                dossierCode(code),
                ordinal("step", step),
                text("department", department, Checks.NAME),
                text("question", question, Checks.TEXT),
                clockStoppedUnder == null
                        ? optionalText("clockStoppedUnder", null, Checks.NAME)
                        : text("clockStoppedUnder", clockStoppedUnder, Checks.NAME));
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_CONSULTATION;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RequestConsultationRules.decide(state, this, context);
    }
}
