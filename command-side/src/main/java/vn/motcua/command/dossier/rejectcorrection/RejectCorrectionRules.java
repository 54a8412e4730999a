package vn.motcua.command.dossier.rejectcorrection;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Correction;
import vn.motcua.command.dossier.rules.CorrectionRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.CorrectionRejected;

/** Who may reject a correction: a second officer of rank. */
final class RejectCorrectionRules {

    private RejectCorrectionRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, RejectCorrection command, DossierContext context) {
        Option<Correction> correction = state.correction(command.correction());
        Ruling ruling = Ruling.on(state, command, context);
        return CorrectionRules.bySecondOfficer(ruling, correction, command.correction(), context)
                .then(() -> new CorrectionRejected(state.code(), command.correction(), command.reason()));
    }
}
