package vn.motcua.command.dossier.issueresult;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.ResultIssued;

/** When a dossier may be decided. */
final class IssueResultRules {

    private IssueResultRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, IssueResult command, DossierContext context) {
        return Ruling.on(state, command, context)
                .refuse(
                        state.appointment().awaited() > 0,
                        () -> Refusal.conflict(
                                "consultation.awaited",
                                LegalBasis.oneStop(context.at()),
                                Map.of(
                                        "awaited",
                                        Integer.toString(state.appointment().awaited())),
                                "Thời hạn đang tạm dừng để chờ cơ quan được lấy ý kiến trả lời; chưa thể ra kết quả.",
                                "The clock stands still for the answer of an agency that was asked; no result can be issued yet."))
                .then(() -> new ResultIssued(
                        state.code(),
                        command.outcome(),
                        command.documentNumber(),
                        command.summary(),
                        command.reason()));
    }
}
