package vn.motcua.command.dossier.providesupplement;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Resumption;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.SecretRules;
import vn.motcua.events.dossier.SupplementProvided;

/** What happens to the appointment when the papers come. */
final class ProvideSupplementRules {

    private ProvideSupplementRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, ProvideSupplement command, DossierContext context) {
        Either<Refusal, Resumption> resumption = ClockRules.onceActedUpon(state, context);
        Ruling ruling = Ruling.on(state, command, context);
        return SecretRules.codeOnly(
                        ruling, state.stateSecret(), !command.papers().isEmpty())
                .refuseIfLeft(resumption)
                .then(() -> new SupplementProvided(
                        state.code(),
                        command.papers(),
                        state.appointment().pausedFrom(),
                        resumption.get().dueAt(),
                        resumption.get().waited()));
    }
}
