package vn.motcua.command.dossier.requestsupplement;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.Story.FRIDAY;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.SupplementRequested;

@DisplayName("Asking for further papers")
class RequestSupplementTest {

    private final RequestSupplement ask = new RequestSupplement(CODE, PAPERS, "Thiếu tờ khai", at("2023-11-10T17:00"));

    @Test
    void stops_the_clock_and_remembers_where_the_dossier_was() {
        inProgress()
                .when(CHI, ask)
                .expectEvents(new SupplementRequested(
                        CODE, PAPERS, "Thiếu tờ khai", DossierStatus.IN_PROGRESS, at("2023-11-10T17:00")))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.SUPPLEMENT_REQUIRED, 2));
    }

    @Test
    void is_possible_for_the_reception_before_acceptance() {
        given(AN, submitted())
                .when(RECEPTION, new RequestSupplement(CODE, PAPERS, "Thiếu tờ khai", null))
                .expectEvents(new SupplementRequested(CODE, PAPERS, "Thiếu tờ khai", DossierStatus.SUBMITTED, null));
    }

    @Test
    void is_closed_to_officers_who_hold_no_step_of_the_dossier() {
        inProgress().refuses(DUNG, ask, "step.not-assigned-to-you");
    }

    @Test
    void names_the_papers_and_gives_time() {
        inProgress()
                .refuses(
                        CHI,
                        new RequestSupplement(CODE, List.of(), "Thiếu", FRIDAY),
                        "supplement.papers",
                        "supplement.provide-by");
    }

    @Test
    void names_no_papers_of_a_state_secret_dossier() {
        given(RECEPTION, received(true, DUE)).refuses(RECEPTION, ask, "secret.code-only");
        given(RECEPTION, received(true, DUE))
                .when(RECEPTION, new RequestSupplement(CODE, List.of(), "Theo thông báo riêng", null))
                .expectEvents(
                        new SupplementRequested(CODE, List.of(), "Theo thông báo riêng", DossierStatus.RECEIVED, null));
    }
}
