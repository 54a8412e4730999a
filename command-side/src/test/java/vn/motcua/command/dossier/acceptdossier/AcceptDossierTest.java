package vn.motcua.command.dossier.acceptdossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.RECORD_CHECK;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.caller;
import static vn.motcua.command.dossier.Story.CALENDAR;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("Accepting a submitted dossier")
class AcceptDossierTest {

    private final AcceptDossier accept = new AcceptDossier(CODE);

    @Test
    void pins_the_procedure_and_sets_the_appointment() {
        given(AN, submitted())
                .when(RECEPTION, accept)
                .expectEvents(new DossierAccepted(CODE, RECORD_CHECK, DUE, CALENDAR.version()))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.RECEIVED, 1));
    }

    @Test
    void keeps_the_submitted_procedure_when_the_catalogue_has_dropped_it_since() {
        given(AN, submitted())
                .at(at("2025-03-03T09:00"))
                .when(RECEPTION, accept)
                .expectEvents(new DossierAccepted(CODE, RECORD_CHECK, at("2025-03-13T09:00"), CALENDAR.version()));
    }

    @Test
    void is_possible_once() {
        given(AN, submitted())
                .and(RECEPTION, new DossierAccepted(CODE, RECORD_CHECK, DUE, CALENDAR.version()))
                .refuses(RECEPTION, accept, "dossier.status");
    }

    @Test
    void is_closed_to_the_applicant_and_to_other_departments() {
        given(AN, submitted()).refuses(AN, accept, "dossier.role");
        given(AN, submitted()).refuses(caller("r", TRANSPORT.code(), Role.RECEPTION), accept, "dossier.department");
    }
}
