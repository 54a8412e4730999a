package vn.motcua.command.dossier.refusedossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierRefused;

/** When a submitted dossier may be refused. */
final class RefuseDossierRules {

    private RefuseDossierRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, RefuseDossier command, DossierContext context) {
        return Ruling.on(state, command, context)
                .then(() -> new DossierRefused(state.code(), command.reason(), command.legalBasis()));
    }
}
