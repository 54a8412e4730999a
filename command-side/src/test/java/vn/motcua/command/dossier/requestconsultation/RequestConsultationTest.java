package vn.motcua.command.dossier.requestconsultation;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.Story.FRIDAY;
import static vn.motcua.command.dossier.Story.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ConsultationRequested;

@DisplayName("Asking another agency")
class RequestConsultationTest {

    private final RequestConsultation ask = new RequestConsultation(
            CODE, 1, TRANSPORT.code(), "Có vi phạm giao thông không?", at("2023-10-31T17:00"), null);

    @Test
    void counts_the_questions_of_a_dossier() {
        ConsultationRequested first = new ConsultationRequested(
                CODE, 1, 1, TRANSPORT, "Có vi phạm giao thông không?", at("2023-10-31T17:00"), null);
        inProgress().when(CHI, ask).expectEvents(first);
        inProgress()
                .and(CHI, first)
                .when(CHI, ask)
                .expectEvents(new ConsultationRequested(
                        CODE, 2, 1, TRANSPORT, "Có vi phạm giao thông không?", at("2023-10-31T17:00"), null));
    }

    @Test
    void is_for_the_assigned_officer() {
        inProgress().refuses(DUNG, ask, "step.not-assigned-to-you");
        inProgress().refuses(HEAD, ask, "dossier.role", "step.not-assigned-to-you");
    }

    @Test
    void needs_another_agency_and_time_to_answer() {
        inProgress()
                .refuses(
                        CHI,
                        new RequestConsultation(CODE, 1, JUSTICE.code(), "?", FRIDAY, null),
                        "consultation.own-department",
                        "consultation.answer-due");
        inProgress()
                .refuses(
                        CHI,
                        new RequestConsultation(CODE, 1, "000.00.99.H56", "?", null, null),
                        "consultation.department");
    }
}
