package vn.motcua.command.dossier.providesupplement;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.listedPapers;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.dossier.Paper;

/**
 * The applicant hands in what was asked for (bổ sung hồ sơ); the clock runs on.
 *
 * @param code the dossier code
 * @param papers what was handed in; none for a state-secret dossier
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ProvideSupplement(@TargetAggregateIdentifier String code, List<Paper> papers) implements DossierCommand {

    public ProvideSupplement {
        require(dossierCode(code), listedPapers("papers", papers));
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    @Override
    public Operation operation() {
        return Operation.PROVIDE_SUPPLEMENT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return ProvideSupplementRules.decide(state, this, context);
    }
}
