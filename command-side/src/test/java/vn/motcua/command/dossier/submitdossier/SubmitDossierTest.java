package vn.motcua.command.dossier.submitdossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.CONTENT;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.AUDITOR;
import static vn.motcua.command.dossier.People.OWNER;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.Story.ofNewDossier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("Submitting a dossier online")
class SubmitDossierTest {

    private final SubmitDossier online = new SubmitDossier("2.000488", null, OWNER, CONTENT, PAPERS);

    @Test
    void takes_a_code_and_says_by_when_the_centre_answers() {
        ofNewDossier()
                .when(AN, online)
                .expectEvents(submitted())
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.SUBMITTED, 0));
    }

    @Test
    void is_open_to_applicants_only() {
        ofNewDossier().refuses(RECEPTION, online, "dossier.role");
        ofNewDossier().refuses(AUDITOR, online, "dossier.role");
    }

    @Test
    void refuses_a_procedure_or_a_department_that_the_catalogue_does_not_offer() {
        ofNewDossier().refuses(AN, new SubmitDossier("4.999999", null, OWNER, CONTENT, PAPERS), "procedure.unknown");
        ofNewDossier()
                .refuses(
                        AN,
                        new SubmitDossier("2.000488", TRANSPORT.code(), OWNER, CONTENT, PAPERS),
                        "procedure.department");
    }

    @Test
    void refuses_when_the_numbers_of_the_day_are_all_taken() {
        ofNewDossier().withoutNumbersLeft().refuses(AN, online, "dossier.numbers-exhausted");
    }
}
