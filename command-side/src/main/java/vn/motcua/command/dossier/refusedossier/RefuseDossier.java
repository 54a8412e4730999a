package vn.motcua.command.dossier.refusedossier;

import static vn.motcua.command.validation.Checks.require;
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

/**
 * The centre refuses to take a submitted dossier in (từ chối tiếp nhận, Mẫu 03).
 *
 * @param code the dossier code
 * @param reason told to the applicant
 * @param legalBasis the provision that it rests on
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RefuseDossier(@TargetAggregateIdentifier String code, String reason, String legalBasis)
        implements DossierCommand {

    public RefuseDossier {
        require(dossierCode(code), text("reason", reason, Checks.TEXT), text("legalBasis", legalBasis, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.REFUSE_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RefuseDossierRules.decide(state, this, context);
    }
}
