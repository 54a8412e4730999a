package vn.motcua.command.dossier.acceptdossier;

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
 * The centre accepts a submitted dossier (tiếp nhận hồ sơ trực tuyến); from now on the appointment runs.
 *
 * @param code the dossier code
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record AcceptDossier(@TargetAggregateIdentifier String code) implements DossierCommand {

    public AcceptDossier {
        require(dossierCode(code));
    }

    @Override
    public Operation operation() {
        return Operation.ACCEPT_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return AcceptDossierRules.decide(state, this, context);
    }
}
