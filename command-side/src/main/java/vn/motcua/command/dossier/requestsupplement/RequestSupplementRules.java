package vn.motcua.command.dossier.requestsupplement;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.SecretRules;
import vn.motcua.events.dossier.SupplementRequested;

/** When the applicant may be asked for further papers. */
final class RequestSupplementRules {

    private RequestSupplementRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, RequestSupplement command, DossierContext context) {
        boolean noPapers = command.papers().isEmpty();
        Ruling ruling = ClockRules.ownDossier(Ruling.on(state, command, context), state, context);
        return SecretRules.codeOnly(ruling, state.stateSecret(), !noPapers)
                .refuse(
                        noPapers && !state.stateSecret(),
                        () -> Refusal.conflict(
                                "supplement.papers",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Phải nêu đủ, một lần, các giấy tờ cần bổ sung.",
                                "The papers to be added must be named, all of them, at once."))
                .refuse(
                        command.provideBy() != null && !command.provideBy().isAfter(context.at()),
                        () -> Refusal.conflict(
                                "supplement.provide-by",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Hạn bổ sung phải ở sau thời điểm yêu cầu.",
                                "The papers must be due after they are asked for."))
                .then(() -> new SupplementRequested(
                        state.code(), command.papers(), command.reason(), state.status(), command.provideBy()));
    }
}
