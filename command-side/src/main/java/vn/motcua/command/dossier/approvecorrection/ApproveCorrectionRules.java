package vn.motcua.command.dossier.approvecorrection;

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
import vn.motcua.events.dossier.CorrectionApproved;

/** Who may approve a correction: a second officer of rank. */
final class ApproveCorrectionRules {

    private ApproveCorrectionRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, ApproveCorrection command, DossierContext context) {
        Option<Correction> correction = state.correction(command.correction());
        Ruling ruling = CorrectionRules.bySecondOfficer(
                Ruling.on(state, command, context), correction, command.correction(), context);
        if (correction.isDefined()) {
            ruling = CorrectionRules.onRecordedData(
                    ruling, state, correction.get().field(), context);
        }
        return ruling.then(() -> new CorrectionApproved(
                state.code(),
                command.correction(),
                correction.get().field(),
                correction.get().before(),
                correction.get().after()));
    }
}
