package vn.motcua.command.dossier.issueresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.CLERK;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_HEAD;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultIssued;

@DisplayName("Issuing a result")
class IssueResultTest {

    @Test
    void grants_or_refuses() {
        inProgress()
                .when(HEAD, new IssueResult(CODE, Outcome.GRANTED, "12/STP", "Cấp phiếu", null))
                .expectEvents(new ResultIssued(CODE, Outcome.GRANTED, "12/STP", "Cấp phiếu", null))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.FINISHED, 2));
        inProgress()
                .when(CLERK, new IssueResult(CODE, Outcome.REFUSED, null, null, "Không đủ điều kiện"))
                .expectEvents(new ResultIssued(CODE, Outcome.REFUSED, null, null, "Không đủ điều kiện"));
    }

    @Test
    void needs_a_reason_to_refuse() {
        assertThatThrownBy(() -> new IssueResult(CODE, Outcome.REFUSED, null, null, " "))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("reason"));
    }

    @Test
    void is_for_head_and_clerk_of_the_department() {
        IssueResult granted = new IssueResult(CODE, Outcome.GRANTED, null, null, null);
        inProgress().refuses(CHI, granted, "dossier.role");
        inProgress().refuses(TRANSPORT_HEAD, granted, "dossier.department");
    }
}
