package vn.motcua.command.dossier.stopdossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierStopped;

/** When processing may be stopped. */
final class StopDossierRules {

    private StopDossierRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, StopDossier command, DossierContext context) {
        return Ruling.on(state, command, context).then(() -> new DossierStopped(state.code(), command.reason()));
    }
}
