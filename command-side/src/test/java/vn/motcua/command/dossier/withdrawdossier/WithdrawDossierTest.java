package vn.motcua.command.dossier.withdrawdossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.RECORD_CHECK;
import static vn.motcua.command.dossier.Dossiers.assigned;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.STRANGER;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultIssued;

@DisplayName("Withdrawing a dossier")
class WithdrawDossierTest {

    private final WithdrawDossier withdraw = new WithdrawDossier(CODE, null);

    @Test
    void is_for_the_applicant_who_submitted_it() {
        given(AN, submitted())
                .when(AN, withdraw)
                .expectEvents(new DossierWithdrawn(CODE, null))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.WITHDRAWN, 1));
        given(AN, submitted()).refuses(STRANGER, withdraw, "dossier.own");
        given(AN, submitted()).refuses(RECEPTION, withdraw, "dossier.role");
    }

    @Test
    void is_too_late_once_there_is_a_result() {
        given(AN, submitted())
                .and(RECEPTION, new DossierAccepted(CODE, RECORD_CHECK, DUE, null), assigned())
                .and(HEAD, new ResultIssued(CODE, Outcome.GRANTED, null, null, null))
                .refuses(AN, withdraw, "dossier.status");
    }
}
