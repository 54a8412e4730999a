package vn.motcua.command.dossier.receivedossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.CONTENT;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.OWNER;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.caller;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("Receiving a dossier at the counter")
class ReceiveDossierTest {

    private final ReceiveDossier atTheCounter =
            new ReceiveDossier("2.000488", null, Channel.COUNTER, OWNER, CONTENT, PAPERS, false);

    private final ReceiveDossier secret =
            new ReceiveDossier("2.000488", null, Channel.COUNTER, null, null, List.of(), true);

    @Test
    void takes_a_code_of_the_deciding_department_pins_the_procedure_and_sets_the_appointment() {
        Story.ofNewDossier()
                .when(RECEPTION, atTheCounter)
                .expectEvents(Dossiers.received())
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.RECEIVED, 0));
    }

    @Test
    void registers_a_state_secret_dossier_by_its_code_only() {
        Story.ofNewDossier().when(RECEPTION, secret).expectEvents(Dossiers.received(true, Dossiers.DUE));
    }

    @Test
    void refuses_content_applicant_or_papers_of_a_state_secret_dossier() {
        ReceiveDossier talkative = new ReceiveDossier("2.000488", null, Channel.COUNTER, null, CONTENT, PAPERS, true);
        Story.ofNewDossier().refuses(RECEPTION, talkative, "secret.code-only");
    }

    @Test
    void refuses_choices_of_the_applicant_of_a_state_secret_dossier() {
        ReceiveDossier choosy = new ReceiveDossier(
                "2.000488", null, Channel.COUNTER, null, null, null, true, new ApplicantChoices(Channel.POSTAL, null));
        Story.ofNewDossier().refuses(RECEPTION, choosy, "secret.code-only");
    }

    @Test
    void refuses_a_procedure_that_is_not_in_force_on_that_day() {
        ReceiveDossier tooEarly = new ReceiveDossier("3.000333", null, Channel.COUNTER, OWNER, CONTENT, PAPERS, false);
        Story.ofNewDossier().refuses(RECEPTION, tooEarly, "procedure.unknown");
    }

    @Test
    void refuses_a_department_that_does_not_decide_the_procedure() {
        ReceiveDossier elsewhere =
                new ReceiveDossier("2.000488", TRANSPORT.code(), Channel.POSTAL, OWNER, CONTENT, PAPERS, false);
        Story.ofNewDossier().refuses(RECEPTION, elsewhere, "procedure.department");
    }

    @Test
    void is_closed_to_officers_and_applicants() {
        Story.ofNewDossier().refuses(CHI, atTheCounter, "dossier.role");
        Story.ofNewDossier().refuses(AN, atTheCounter, "dossier.role");
    }

    @Test
    void lets_the_reception_of_a_department_take_in_its_own_dossiers_only() {
        Story.ofNewDossier()
                .when(caller("r", JUSTICE.code(), Role.RECEPTION), atTheCounter)
                .expectEvents(Dossiers.received());
        Story.ofNewDossier().refuses(caller("r", TRANSPORT.code(), Role.RECEPTION), atTheCounter, "dossier.department");
    }

    @Test
    void refuses_when_the_numbers_of_the_day_are_all_taken() {
        Story.ofNewDossier().withoutNumbersLeft().refuses(RECEPTION, atTheCounter, "dossier.numbers-exhausted");
    }

    @Test
    void refuses_to_guess_an_appointment_beyond_the_calendar() {
        Story.ofNewDossier()
                .at(Story.at("2027-12-31T10:00"))
                .refuses(
                        RECEPTION,
                        new ReceiveDossier("9.000001", null, Channel.COUNTER, OWNER, CONTENT, PAPERS, false),
                        "calendar.beyond-horizon");
    }

    @Test
    void says_everything_that_stands_in_the_way_at_once() {
        ReceiveDossier bad = new ReceiveDossier("3.000333", null, Channel.COUNTER, null, CONTENT, PAPERS, true);
        Story.ofNewDossier().refuses(RECEPTION, bad, "secret.code-only", "procedure.unknown");
    }

    @Test
    void lets_only_the_importer_say_when_it_happened() {
        Story.ofNewDossier()
                .tellingOf(Story.at("2021-03-01T08:00"))
                .refuses(RECEPTION, atTheCounter, "occurred-at.importer-only");
        Story.ofNewDossier()
                .tellingOf(Story.FRIDAY.plusSeconds(1))
                .refuses(
                        caller("importer", "000.00.28.H56", Role.RECEPTION, Role.IMPORTER),
                        atTheCounter,
                        "occurred-at.future");
    }
}
