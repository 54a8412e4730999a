package vn.motcua.command.dossier.recallresult;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RETURN_DESK;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.ResultRecalled;

@DisplayName("Recalling a result")
class RecallResultTest {

    private final RecallResult recall = new RecallResult(CODE, "Sai thông tin");
    private final ResultIssued issued = new ResultIssued(CODE, Outcome.GRANTED, null, null, null);

    @Test
    void puts_the_dossier_in_progress_again() {
        inProgress()
                .and(HEAD, issued)
                .when(HEAD, recall)
                .expectEvents(new ResultRecalled(CODE, "Sai thông tin"))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.IN_PROGRESS, 3));
    }

    @Test
    void is_too_late_once_the_result_was_handed_over() {
        inProgress()
                .and(HEAD, issued)
                .and(RETURN_DESK, new ResultDelivered(CODE, null, Channel.COUNTER))
                .refuses(HEAD, recall, "dossier.status");
    }
}
