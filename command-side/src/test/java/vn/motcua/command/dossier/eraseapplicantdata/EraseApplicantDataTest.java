package vn.motcua.command.dossier.eraseapplicantdata;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.PROTECTOR;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.DossierStopped;

@DisplayName("Erasing the applicant's data")
class EraseApplicantDataTest {

    private final EraseApplicantData erase =
            new EraseApplicantData(CODE, "Luật 91/2025/QH15", "Chủ thể dữ liệu yêu cầu");
    private final DossierStopped stopped = new DossierStopped(CODE, "x");

    @Test
    void names_the_legal_basis_once_the_dossier_has_ended() {
        inProgress()
                .and(HEAD, stopped)
                .when(PROTECTOR, erase)
                .expectEvents(new ApplicantDataErased(CODE, "Luật 91/2025/QH15", "Chủ thể dữ liệu yêu cầu"));
        inProgress().refuses(PROTECTOR, erase, "dossier.status");
    }

    @Test
    void is_for_the_data_protection_officer() {
        inProgress().and(HEAD, stopped).refuses(HEAD, erase, "dossier.role");
    }

    @Test
    void needs_data_that_is_there() {
        inProgress()
                .and(HEAD, stopped)
                .and(PROTECTOR, new ApplicantDataErased(CODE, "x", "y"))
                .refuses(PROTECTOR, erase, "applicant.erased");
        given(RECEPTION, received(true, DUE)).and(HEAD, stopped).refuses(PROTECTOR, erase, "applicant.none");
    }
}
