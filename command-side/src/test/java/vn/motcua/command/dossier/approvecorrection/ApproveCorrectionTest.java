package vn.motcua.command.dossier.approvecorrection;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.caller;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.requestcorrection.RequestCorrection;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.CorrectionRejected;
import vn.motcua.events.dossier.CorrectionRequested;

@DisplayName("Approving a correction")
class ApproveCorrectionTest {

    private final ApproveCorrection approve = new ApproveCorrection(CODE, 1);

    @Test
    void takes_a_second_officer_of_rank() {
        Story asked = inProgress().and(CHI, move());
        asked.when(HEAD, approve)
                .expectEvents(new CorrectionApproved(
                        CODE,
                        1,
                        CorrectableField.DEPARTMENT,
                        "000.00.14.H56|Sở Tư pháp",
                        "000.00.06.H56|Sở Giao thông - Vận tải"));
        asked.refuses(DUNG, approve, "dossier.role");
    }

    @Test
    void is_closed_to_the_officer_who_asked_whatever_the_rank() {
        Caller both = caller(CHI.id(), JUSTICE.code(), Role.OFFICER, Role.HEAD);
        inProgress().and(CHI, move()).refuses(both, approve, "correction.second-officer");
    }

    @Test
    void is_possible_once_and_only_if_asked() {
        inProgress().refuses(HEAD, approve, "correction.unknown");
        inProgress()
                .and(CHI, new CorrectionRequested(CODE, 1, CorrectableField.CHANNEL, "COUNTER", "POSTAL", "x"))
                .and(HEAD, new CorrectionRejected(CODE, 1, "x"))
                .refuses(HEAD, approve, "correction.decided");
    }

    @Test
    void of_the_department_moves_the_dossier_to_the_other_departments_officers() {
        CorrectionApproved moved = new CorrectionApproved(
                CODE,
                1,
                CorrectableField.DEPARTMENT,
                "000.00.14.H56|Sở Tư pháp",
                "000.00.06.H56|Sở Giao thông - Vận tải");
        RequestCorrection phone = new RequestCorrection(CODE, CorrectableField.APPLICANT_PHONE, "0987654321", "Đổi số");
        inProgress().and(CHI, move()).and(HEAD, moved).refuses(CHI, phone, "dossier.department");
        inProgress()
                .and(CHI, move())
                .and(HEAD, moved)
                .when(TRANSPORT_OFFICER, phone)
                .expectSuccessfulHandlerExecution();
    }

    private static CorrectionRequested move() {
        return new CorrectionRequested(
                CODE,
                1,
                CorrectableField.DEPARTMENT,
                "000.00.14.H56|Sở Tư pháp",
                "000.00.06.H56|Sở Giao thông - Vận tải",
                "Nhầm sở");
    }
}
