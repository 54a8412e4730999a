package vn.motcua.command.dossier.assignstep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.assigned;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT_HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.officer;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StepAssigned;

@DisplayName("Assigning a step")
class AssignStepTest {

    private final AssignStep assign = new AssignStep(CODE, "Thẩm định hồ sơ", officer(CHI), null);

    @Test
    void puts_the_dossier_in_progress() {
        given(RECEPTION, received())
                .when(HEAD, assign)
                .expectEvents(assigned())
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.IN_PROGRESS, 1));
    }

    @Test
    void counts_the_steps() {
        inProgress()
                .when(HEAD, new AssignStep(CODE, "Lấy số", officer(DUNG), "Gấp"))
                .expectEvents(new StepAssigned(CODE, 2, "Lấy số", officer(DUNG), "Gấp"));
    }

    @Test
    void is_possible_only_to_officers_of_the_department_that_decides() {
        given(RECEPTION, received())
                .refuses(
                        HEAD,
                        new AssignStep(CODE, "Thẩm định hồ sơ", officer(TRANSPORT_OFFICER), null),
                        "step.officer-department");
    }

    @Test
    void does_not_give_the_same_step_to_the_same_officer_twice() {
        inProgress().refuses(HEAD, assign, "step.already-assigned");
    }

    @Test
    void is_closed_to_officers_and_to_heads_of_other_departments() {
        given(RECEPTION, received()).refuses(CHI, assign, "dossier.role");
        given(RECEPTION, received()).refuses(TRANSPORT_HEAD, assign, "dossier.department");
    }
}
