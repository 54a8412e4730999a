package vn.motcua.command.dossier.reassignstep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.officer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;

@DisplayName("Giving a step to another officer")
class ReassignStepTest {

    private final ReassignStep reassign = new ReassignStep(CODE, 1, officer(DUNG), "Nghỉ phép");

    @Test
    void says_from_whom_to_whom_and_why() {
        inProgress()
                .when(HEAD, reassign)
                .expectEvents(new StepReassigned(CODE, 1, "Thẩm định hồ sơ", officer(CHI), officer(DUNG), "Nghỉ phép"));
    }

    @Test
    void takes_the_step_away_from_the_first_officer() {
        inProgress()
                .and(HEAD, new StepReassigned(CODE, 1, "Thẩm định hồ sơ", officer(CHI), officer(DUNG), "Nghỉ phép"))
                .refuses(CHI, new StartStep(CODE, 1), "step.not-assigned-to-you");
    }

    @Test
    void needs_an_open_step_and_another_officer_of_the_department() {
        inProgress().refuses(HEAD, new ReassignStep(CODE, 2, officer(DUNG), "x"), "step.unknown");
        inProgress().refuses(HEAD, new ReassignStep(CODE, 1, officer(CHI), "x"), "step.already-assigned");
        inProgress()
                .refuses(HEAD, new ReassignStep(CODE, 1, officer(TRANSPORT_OFFICER), "x"), "step.officer-department");
        inProgress()
                .and(CHI, new StepCompleted(CODE, 1, "Thẩm định hồ sơ", officer(CHI), null, null))
                .refuses(HEAD, reassign, "step.closed");
    }
}
