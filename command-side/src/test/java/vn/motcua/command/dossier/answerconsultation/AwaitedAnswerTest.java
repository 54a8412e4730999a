package vn.motcua.command.dossier.answerconsultation;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.waited;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.Story.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.rescheduledossier.RescheduleDossier;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

@DisplayName("Waiting for an answer that does not count against the time limit")
class AwaitedAnswerTest {

    private final AnswerConsultation answer = new AnswerConsultation(CODE, 1, "Không có vi phạm.");

    @Test
    void moves_the_appointment_by_the_working_time_waited() {
        asked(1).at(at("2023-11-01T16:00"))
                .when(TRANSPORT_OFFICER, answer)
                .expectEvents(answered(1, "2023-11-09T07:32", 22));
    }

    @Test
    void ends_with_the_last_answer() {
        asked(1).and(CHI, at("2023-10-30T10:00"), request(2))
                .at(at("2023-10-31T08:00"))
                .when(TRANSPORT_OFFICER, answer)
                .expectEvents(new ConsultationAnswered(CODE, 1, TRANSPORT, "Không có vi phạm.", null, null));
        asked(1).and(CHI, at("2023-10-30T10:00"), request(2))
                .and(
                        TRANSPORT_OFFICER,
                        at("2023-10-31T08:00"),
                        new ConsultationAnswered(CODE, 1, TRANSPORT, "x", null, null))
                .at(at("2023-11-01T16:00"))
                .when(TRANSPORT_OFFICER, new AnswerConsultation(CODE, 2, "Không có vi phạm."))
                .expectEvents(answered(2, "2023-11-09T07:32", 22));
    }

    @Test
    void counts_once_what_the_applicant_was_waited_for_meanwhile() {
        Story story = asked(1).and(
                        CHI,
                        at("2023-10-30T10:00"),
                        new SupplementRequested(CODE, PAPERS, "x", DossierStatus.IN_PROGRESS, null));
        SupplementProvided provided = new SupplementProvided(CODE, PAPERS, DossierStatus.IN_PROGRESS, null, null);
        story.at(at("2023-10-31T08:00"))
                .when(RECEPTION, new ProvideSupplement(CODE, PAPERS))
                .expectEvents(provided);
        story.and(RECEPTION, at("2023-10-31T08:00"), provided)
                .at(at("2023-11-01T16:00"))
                .when(TRANSPORT_OFFICER, answer)
                .expectEvents(answered(1, "2023-11-09T07:32", 22));
    }

    @Test
    void leaves_no_room_for_a_result_or_an_apology() {
        asked(1).refuses(HEAD, new IssueResult(CODE, Outcome.GRANTED, null, null, null), "consultation.awaited");
        asked(1).at(at("2023-11-20T09:00"))
                .refuses(
                        HEAD,
                        new RescheduleDossier(CODE, at("2023-11-22T09:00"), "x", "y"),
                        "appointment.standing-still");
    }

    private static Story asked(int number) {
        return inProgress().and(CHI, at("2023-10-30T08:00"), request(number));
    }

    private static ConsultationRequested request(int number) {
        return new ConsultationRequested(CODE, number, 1, TRANSPORT, "?", null, "Luật Lý lịch tư pháp 2009");
    }

    private static ConsultationAnswered answered(int number, String due, int hours) {
        return new ConsultationAnswered(CODE, number, TRANSPORT, "Không có vi phạm.", at(due), waited(hours));
    }
}
