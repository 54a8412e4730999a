package vn.motcua.command.dossier.requestpayment;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.PaymentRequested;

/** When the applicant may be asked to pay, and what. */
final class RequestPaymentRules {

    private RequestPaymentRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, RequestPayment command, DossierContext context) {
        List<Fee> fees =
                command.fees().isEmpty() ? state.particulars().procedure().fees() : command.fees();
        return ClockRules.ownDossier(Ruling.on(state, command, context), state, context)
                .refuse(
                        fees.stream().mapToLong(Fee::amountVnd).sum() == 0,
                        () -> Refusal.conflict(
                                "payment.nothing-to-pay",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Thủ tục này không có phí, lệ phí; hãy nêu khoản phải nộp.",
                                "This procedure has no fee; name what has to be paid."))
                .then(() -> new PaymentRequested(state.code(), fees, state.status()));
    }
}
