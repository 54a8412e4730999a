package vn.motcua.command.dossier.issueresult;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.ResultIssued;

/** When a dossier may be decided. */
final class IssueResultRules {

    private IssueResultRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, IssueResult command, DossierContext context) {
        return Ruling.on(state, command, context)
                .then(() -> new ResultIssued(
                        state.code(),
                        command.outcome(),
                        command.documentNumber(),
                        command.summary(),
                        command.reason()));
    }
}
