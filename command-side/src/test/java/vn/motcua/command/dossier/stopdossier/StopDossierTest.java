package vn.motcua.command.dossier.stopdossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;

@DisplayName("Stopping a dossier")
class StopDossierTest {

    @Test
    void ends_it_with_a_reason_for_the_applicant() {
        inProgress()
                .when(HEAD, new StopDossier(CODE, "Quá hạn bổ sung"))
                .expectEvents(new DossierStopped(CODE, "Quá hạn bổ sung"))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.STOPPED, 2));
    }

    @Test
    void is_for_the_head() {
        inProgress().refuses(CHI, new StopDossier(CODE, "x"), "dossier.role");
    }
}
