package vn.motcua.command.dossier.eraseapplicantdata;

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
 * The data protection officer has the applicant's personal data erased (xóa dữ liệu cá nhân); what officers did
 * stays.
 *
 * @param code the dossier code
 * @param legalBasis the provision that it rests on
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record EraseApplicantData(@TargetAggregateIdentifier String code, String legalBasis, String reason)
        implements DossierCommand {

    public EraseApplicantData {
        require(dossierCode(code), text("legalBasis", legalBasis, Checks.TEXT), text("reason", reason, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.ERASE_APPLICANT_DATA;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return EraseApplicantDataRules.decide(state, this, context);
    }
}
