package vn.motcua.command.dossier.withdrawdossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierWithdrawn;

/** When an applicant may take a dossier back. */
final class WithdrawDossierRules {

    private WithdrawDossierRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, WithdrawDossier command, DossierContext context) {
        return Ruling.on(state, command, context).then(() -> new DossierWithdrawn(state.code(), command.reason()));
    }
}
