package vn.motcua.command.dossier.requestsupplement;

import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.listedPapers;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Paper;

/**
 * The applicant is asked for further papers (yêu cầu bổ sung, hoàn thiện hồ sơ, Mẫu 02); the clock stops.
 *
 * @param code the dossier code
 * @param papers what has to be added; none for a state-secret dossier
 * @param reason why
 * @param provideBy by when; may be {@code null}
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record RequestSupplement(
        @TargetAggregateIdentifier String code, List<Paper> papers, String reason, Instant provideBy)
        implements DossierCommand {

    public RequestSupplement {
        require(dossierCode(code), listedPapers("papers", papers), text("reason", reason, Checks.TEXT));
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    @Override
    public Operation operation() {
        return Operation.REQUEST_SUPPLEMENT;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return RequestSupplementRules.decide(state, this, context);
    }
}
