package vn.motcua.command.dossier.confirmpayment;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.RECORD_CHECK;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CASHIER;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.caller;
import static vn.motcua.command.dossier.Story.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;

@DisplayName("Confirming a payment")
class ConfirmPaymentTest {

    private final ConfirmPayment paid = new ConfirmPayment(CODE, 200_000, "BL-23E-0000123", "CASH");
    private final PaymentRequested asked = new PaymentRequested(CODE, RECORD_CHECK.fees(), DossierStatus.IN_PROGRESS);

    @Test
    void lets_the_clock_run_on() {
        inProgress()
                .and(CHI, at("2023-10-30T08:00"), asked)
                .at(at("2023-10-31T08:00"))
                .when(CASHIER, paid)
                .expectEvents(new PaymentConfirmed(
                        CODE,
                        200_000,
                        "BL-23E-0000123",
                        "CASH",
                        DossierStatus.IN_PROGRESS,
                        at("2023-11-07T09:32"),
                        Dossiers.waited(8)));
    }

    @Test
    void needs_the_whole_amount() {
        inProgress()
                .and(CHI, asked)
                .refuses(CASHIER, new ConfirmPayment(CODE, 199_999, "x", "ONLINE"), "payment.amount");
    }

    @Test
    void needs_a_request_and_a_cashier() {
        inProgress().refuses(CASHIER, paid, "dossier.status");
        inProgress().and(CHI, asked).refuses(HEAD, paid, "dossier.role");
        inProgress().and(CHI, asked).refuses(caller("c", TRANSPORT.code(), Role.CASHIER), paid, "dossier.department");
    }
}
