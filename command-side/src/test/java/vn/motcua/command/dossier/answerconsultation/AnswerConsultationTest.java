package vn.motcua.command.dossier.answerconsultation;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.TRANSPORT_HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;

@DisplayName("Answering a consultation")
class AnswerConsultationTest {

    private final AnswerConsultation answer = new AnswerConsultation(CODE, 1, "Không có vi phạm.");
    private final ConsultationRequested asked = new ConsultationRequested(CODE, 1, 1, TRANSPORT, "?", null, null);
    private final ConsultationAnswered answered =
            new ConsultationAnswered(CODE, 1, TRANSPORT, "Không có vi phạm.", null, null);

    @Test
    void is_for_the_agency_that_was_asked() {
        inProgress().and(CHI, asked).when(TRANSPORT_OFFICER, answer).expectEvents(answered);
        inProgress().and(CHI, asked).when(TRANSPORT_HEAD, answer).expectEvents(answered);
        inProgress().and(CHI, asked).refuses(CHI, answer, "dossier.department");
    }

    @Test
    void is_possible_once_and_only_if_asked() {
        inProgress()
                .and(CHI, asked)
                .and(TRANSPORT_OFFICER, answered)
                .refuses(TRANSPORT_OFFICER, answer, "consultation.answered");
        inProgress().refuses(CHI, answer, "consultation.unknown");
    }
}
