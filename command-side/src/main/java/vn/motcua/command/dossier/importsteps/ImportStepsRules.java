package vn.motcua.command.dossier.importsteps;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.importdossier.ImportedSteps;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;

/** Which steps are added to an imported dossier: those that it does not hold yet. */
final class ImportStepsRules {

    private ImportStepsRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ImportSteps command, DossierContext context) {
        return Ruling.on(state, command, context)
                .refuse(
                        state.particulars().externalId() == null,
                        () -> Refusal.conflict(
                                "import.not-imported",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Chỉ bổ sung bước cho hồ sơ đã nhập từ hệ thống khác.",
                                "Steps can only be added to a dossier that was imported."))
                .thenHappened(() -> new ImportedSteps(context).newEvents(state, command.steps()));
    }
}
