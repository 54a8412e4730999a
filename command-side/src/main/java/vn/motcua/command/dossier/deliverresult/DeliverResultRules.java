package vn.motcua.command.dossier.deliverresult;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.SecretRules;
import vn.motcua.events.dossier.ResultDelivered;

/** When a result may be handed over. */
final class DeliverResultRules {

    private DeliverResultRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, DeliverResult command, DossierContext context) {
        Ruling ruling = Ruling.on(state, command, context);
        return SecretRules.codeOnly(ruling, state.stateSecret(), command.recipient() != null)
                .then(() -> new ResultDelivered(state.code(), command.recipient(), command.method()));
    }
}
