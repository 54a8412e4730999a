package vn.motcua.command.dossier.confirmpayment;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Resumption;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.PaymentConfirmed;

/** When a payment settles what was asked for. */
final class ConfirmPaymentRules {

    private ConfirmPaymentRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ConfirmPayment command, DossierContext context) {
        Either<Refusal, Resumption> resumption = ClockRules.onceActedUpon(state, context);
        long owed = state.appointment().owedVnd();
        return Ruling.on(state, command, context)
                .refuse(
                        state.status() == DossierStatus.PAYMENT_REQUIRED && command.amountVnd() != owed,
                        () -> Refusal.conflict(
                                "payment.amount",
                                LegalBasis.oneStop(context.at()),
                                Map.of("owedVnd", Long.toString(owed)),
                                "Số tiền phải nộp là %d đồng.".formatted(owed),
                                "The amount to be paid is %d đồng.".formatted(owed)))
                .refuseIfLeft(resumption)
                .then(() -> new PaymentConfirmed(
                        state.code(),
                        command.amountVnd(),
                        command.reference(),
                        command.method(),
                        state.appointment().pausedFrom(),
                        resumption.get().dueAt(),
                        resumption.get().waited()));
    }
}
