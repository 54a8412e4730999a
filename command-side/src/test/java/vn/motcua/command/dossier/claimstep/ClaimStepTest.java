package vn.motcua.command.dossier.claimstep;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.officer;
import static vn.motcua.command.dossier.Story.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.absence.Absence;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;

@DisplayName("Taking over a step of an absent officer")
class ClaimStepTest {

    private static final Absence CHI_ON_LEAVE = absence(CHI, DUNG);

    private final ClaimStep claim = new ClaimStep(CODE, 1, List.of(CHI_ON_LEAVE));

    @Test
    void makes_who_stands_in_answerable_and_says_why() {
        inProgress()
                .at(at("2023-11-03T16:59"))
                .when(DUNG, claim)
                .expectEvents(new StepReassigned(
                        CODE,
                        1,
                        "Thẩm định hồ sơ",
                        officer(CHI),
                        officer(DUNG),
                        "Thay thế khi vắng mặt từ 2023-10-30 đến 2023-11-03: Nghỉ phép năm"));
    }

    @Test
    void is_possible_on_the_days_of_the_absence_only() {
        inProgress().at(at("2023-10-29T23:59")).refuses(DUNG, claim, "step.no-stand-in");
        inProgress().at(at("2023-11-04T00:00")).refuses(DUNG, claim, "step.no-stand-in");
    }

    @Test
    void is_for_who_stands_in_for_that_officer_and_for_nobody_else() {
        inProgress().at(at("2023-10-31T08:00")).refuses(DUNG, new ClaimStep(CODE, 1, List.of()), "step.no-stand-in");
        inProgress()
                .at(at("2023-10-31T08:00"))
                .refuses(DUNG, new ClaimStep(CODE, 1, List.of(absence(DUNG, CHI))), "step.no-stand-in");
        inProgress()
                .at(at("2023-10-31T08:00"))
                .refuses(TRANSPORT_OFFICER, claim, "dossier.department", "step.no-stand-in");
    }

    @Test
    void needs_a_step_that_is_open() {
        inProgress()
                .and(CHI, new StepCompleted(CODE, 1, "Thẩm định hồ sơ", officer(CHI), null, null))
                .at(at("2023-10-31T08:00"))
                .refuses(DUNG, claim, "step.closed");
        inProgress()
                .at(at("2023-10-31T08:00"))
                .refuses(DUNG, new ClaimStep(CODE, 7, List.of(CHI_ON_LEAVE)), "step.unknown");
    }

    private static Absence absence(Caller absent, Caller substitute) {
        return new Absence(
                1,
                officer(absent),
                officer(substitute),
                LocalDate.of(2023, 10, 30),
                LocalDate.of(2023, 11, 3),
                "Nghỉ phép năm");
    }
}
