package vn.motcua.command.dossier.submitdossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierSubmitted;

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
    void keeps_what_the_applicant_chose_for_the_result_and_the_fees() {
        ApplicantChoices choices = new ApplicantChoices(Channel.POSTAL, "ONLINE");
        DossierSubmitted plain = submitted();
        ofNewDossier()
                .when(AN, new SubmitDossier("2.000488", null, OWNER, CONTENT, PAPERS, choices))
                .expectEvents(new DossierSubmitted(
                        plain.code(),
                        plain.procedure(),
                        plain.department(),
                        plain.applicant(),
                        plain.content(),
                        plain.papers(),
                        plain.decisionDueAt(),
                        choices));
    }

    @Test
    void tells_every_choice_that_there_is_not() {
        assertThatThrownBy(() -> new SubmitDossier(
                        "2.000488", null, OWNER, CONTENT, PAPERS, new ApplicantChoices(Channel.EMAIL, "GOLD")))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("choices.resultBy", "choices.payBy"));
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
