package vn.motcua.command.dossier.requestpayment;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.CONTENT;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.RECORD_CHECK;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.OWNER;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.Story.given;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ProcedureVersion;

@DisplayName("Asking for a payment")
class RequestPaymentTest {

    @Test
    void asks_for_the_fees_of_the_pinned_procedure_unless_others_are_named() {
        inProgress()
                .when(CHI, new RequestPayment(CODE, List.of()))
                .expectEvents(new PaymentRequested(CODE, RECORD_CHECK.fees(), DossierStatus.IN_PROGRESS));
        List<Fee> half = List.of(new Fee("Phí cho học sinh, sinh viên", 100_000));
        given(AN, submitted())
                .when(RECEPTION, new RequestPayment(CODE, half))
                .expectEvents(new PaymentRequested(CODE, half, DossierStatus.SUBMITTED))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.PAYMENT_REQUIRED, 1));
    }

    @Test
    void is_refused_when_there_is_nothing_to_pay() {
        ProcedureVersion free = new ProcedureVersion(
                "1.000045", 1, "Xác nhận", RECORD_CHECK.timeLimit(), null, List.of(), List.of(), false);
        DossierReceived received = new DossierReceived(
                CODE, null, free, JUSTICE, Channel.COUNTER, OWNER, CONTENT, PAPERS, false, DUE, null);
        given(RECEPTION, received).refuses(RECEPTION, new RequestPayment(CODE, List.of()), "payment.nothing-to-pay");
    }

    @Test
    void is_closed_to_officers_who_hold_no_step_of_the_dossier() {
        inProgress().refuses(DUNG, new RequestPayment(CODE, List.of()), "step.not-assigned-to-you");
    }
}
