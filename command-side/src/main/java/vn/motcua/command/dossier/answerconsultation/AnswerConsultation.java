package vn.motcua.command.dossier.answerconsultation;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.ordinal;

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
 * The consulted agency answers (trả lời ý kiến).
 *
 * @param code the dossier code
 * @param consultation the consultation's number, from 1
 * @param answer its opinion
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record AnswerConsultation(@TargetAggregateIdentifier String code, int consultation, String answer)
        implements DossierCommand {

    public AnswerConsultation {
        require(dossierCode(code), ordinal("consultation", consultation), text("answer", answer, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.ANSWER_CONSULTATION;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return AnswerConsultationRules.decide(state, this, context);
    }
}
