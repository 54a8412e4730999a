package vn.motcua.command.dossier.recallresult;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.ResultRecalled;

/** When a result may be taken back. */
final class RecallResultRules {

    private RecallResultRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, RecallResult command, DossierContext context) {
        return Ruling.on(state, command, context).then(() -> new ResultRecalled(state.code(), command.reason()));
    }
}
