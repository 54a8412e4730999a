package vn.motcua.command.dossier.returnstep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.officer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReturned;

@DisplayName("Sending a step back")
class ReturnStepTest {

    private final ReturnStep back = new ReturnStep(CODE, 2, "Thiếu ý kiến thẩm định");

    @Test
    void gives_the_step_before_to_its_officer_again() {
        inProgress()
                .and(
                        CHI,
                        new StepCompleted(CODE, 1, "Thẩm định hồ sơ", officer(CHI), null, null),
                        new StepAssigned(CODE, 2, "Lãnh đạo ký duyệt", officer(HEAD), null))
                .when(HEAD, back)
                .expectEvents(
                        new StepReturned(CODE, 2, "Lãnh đạo ký duyệt", officer(HEAD), "Thiếu ý kiến thẩm định"),
                        new StepAssigned(CODE, 3, "Thẩm định hồ sơ", officer(CHI), "Thiếu ý kiến thẩm định"));
    }

    @Test
    void needs_a_finished_step_to_go_back_to() {
        inProgress().refuses(CHI, new ReturnStep(CODE, 1, "x"), "step.nothing-before");
    }

    @Test
    void is_for_the_assigned_officer() {
        inProgress().refuses(DUNG, new ReturnStep(CODE, 1, "x"), "step.not-assigned-to-you");
    }
}
