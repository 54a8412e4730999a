package vn.motcua.command.dossier.rejectcorrection;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.caller;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionRejected;
import vn.motcua.events.dossier.CorrectionRequested;

@DisplayName("Rejecting a correction")
class RejectCorrectionTest {

    private final RejectCorrection reject = new RejectCorrection(CODE, 1, "Đã ghi đúng");
    private final CorrectionRequested asked =
            new CorrectionRequested(CODE, 1, CorrectableField.CHANNEL, "COUNTER", "POSTAL", "x");

    @Test
    void leaves_everything_as_recorded() {
        inProgress().and(CHI, asked).when(HEAD, reject).expectEvents(new CorrectionRejected(CODE, 1, "Đã ghi đúng"));
    }

    @Test
    void is_closed_to_the_officer_who_asked() {
        Caller both = caller(CHI.id(), JUSTICE.code(), Role.OFFICER, Role.HEAD);
        inProgress().and(CHI, asked).refuses(both, reject, "correction.second-officer");
    }

    @Test
    void makes_room_for_another_request() {
        inProgress()
                .and(CHI, asked)
                .and(HEAD, new CorrectionRejected(CODE, 1, "x"))
                .refuses(HEAD, reject, "correction.decided");
    }
}
