package vn.motcua.command.dossier.completestep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.officer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;

@DisplayName("Completing a step")
class CompleteStepTest {

    private final CompleteStep complete = new CompleteStep(CODE, 1, "Đủ điều kiện", "Phiếu số 1", null);
    private final StepCompleted completed =
            new StepCompleted(CODE, 1, "Thẩm định hồ sơ", officer(CHI), "Đủ điều kiện", "Phiếu số 1");

    @Test
    void keeps_opinion_and_draft_result() {
        inProgress().when(CHI, complete).expectEvents(completed);
    }

    @Test
    void may_hand_the_dossier_to_the_next_officer_at_once() {
        CompleteStep withNext = new CompleteStep(
                CODE, 1, "Đủ điều kiện", "Phiếu số 1", new CompleteStep.Next("Lãnh đạo ký duyệt", officer(HEAD), null));
        inProgress()
                .when(CHI, withNext)
                .expectEvents(completed, new StepAssigned(CODE, 2, "Lãnh đạo ký duyệt", officer(HEAD), null))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.IN_PROGRESS, 3));
    }

    @Test
    void is_for_the_assigned_officer_who_learns_nothing_else_if_it_is_another() {
        CompleteStep elsewhere =
                new CompleteStep(CODE, 1, null, null, new CompleteStep.Next("x", officer(TRANSPORT_OFFICER), null));
        inProgress().refuses(DUNG, elsewhere, "step.not-assigned-to-you");
        inProgress().refuses(CHI, elsewhere, "step.officer-department");
    }

    @Test
    void is_possible_once() {
        inProgress().and(CHI, completed).refuses(CHI, complete, "step.closed");
    }

    @Test
    void lets_a_head_complete_the_step_that_is_the_heads() {
        inProgress()
                .and(CHI, completed, new StepAssigned(CODE, 2, "Lãnh đạo ký duyệt", officer(HEAD), null))
                .when(HEAD, new CompleteStep(CODE, 2, null, null, null))
                .expectEvents(new StepCompleted(CODE, 2, "Lãnh đạo ký duyệt", officer(HEAD), null, null));
    }
}
