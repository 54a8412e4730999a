package vn.motcua.command.dossier.startstep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.started;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking a step up")
class StartStepTest {

    private final StartStep start = new StartStep(CODE, 1);

    @Test
    void is_for_the_assigned_officer() {
        inProgress().when(CHI, start).expectEvents(started());
        inProgress().refuses(DUNG, start, "step.not-assigned-to-you");
    }

    @Test
    void is_possible_once() {
        inProgress().and(CHI, started()).refuses(CHI, start, "step.already-started");
    }

    @Test
    void needs_a_step_that_is_there() {
        inProgress().refuses(CHI, new StartStep(CODE, 2), "step.unknown");
    }
}
