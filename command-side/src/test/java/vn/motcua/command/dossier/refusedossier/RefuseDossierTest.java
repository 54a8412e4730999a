package vn.motcua.command.dossier.refusedossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("Refusing to take a dossier in")
class RefuseDossierTest {

    private final RefuseDossier refuse = new RefuseDossier(CODE, "Không thuộc thẩm quyền.", "Nghị định 61/2018/NĐ-CP");

    @Test
    void ends_a_submitted_dossier_with_reason_and_legal_basis() {
        given(AN, submitted())
                .when(RECEPTION, refuse)
                .expectEvents(new DossierRefused(CODE, "Không thuộc thẩm quyền.", "Nghị định 61/2018/NĐ-CP"))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.NOT_ACCEPTED, 1));
    }

    @Test
    void is_too_late_once_the_dossier_is_accepted() {
        given(RECEPTION, received()).refuses(RECEPTION, refuse, "dossier.status");
    }
}
