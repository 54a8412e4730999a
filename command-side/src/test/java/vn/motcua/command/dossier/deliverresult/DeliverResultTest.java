package vn.motcua.command.dossier.deliverresult;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.assigned;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.RETURN_DESK;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultIssued;

@DisplayName("Delivering a result")
class DeliverResultTest {

    private final DeliverResult deliver = new DeliverResult(CODE, "Nguyễn Văn An", Channel.COUNTER);
    private final ResultIssued issued = new ResultIssued(CODE, Outcome.GRANTED, null, null, null);

    @Test
    void ends_the_dossier() {
        inProgress()
                .and(HEAD, issued)
                .when(RETURN_DESK, deliver)
                .expectEvents(new ResultDelivered(CODE, "Nguyễn Văn An", Channel.COUNTER))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.RESULT_DELIVERED, 3));
    }

    @Test
    void needs_a_result_and_the_return_desk() {
        inProgress().refuses(RETURN_DESK, deliver, "dossier.status");
        inProgress().and(HEAD, issued).refuses(RECEPTION, deliver, "dossier.role");
    }

    @Test
    void names_no_recipient_of_a_state_secret_dossier() {
        given(RECEPTION, received(true, DUE), assigned())
                .and(HEAD, issued)
                .refuses(RETURN_DESK, deliver, "secret.code-only");
    }
}
