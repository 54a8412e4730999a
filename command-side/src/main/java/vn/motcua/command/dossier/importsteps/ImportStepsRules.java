package vn.motcua.command.dossier.importsteps;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.importdossier.ImportedSteps;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Happened;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultIssued;

/** Which steps are added to an imported dossier: those that it does not hold yet. */
final class ImportStepsRules {

    private ImportStepsRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ImportSteps command, DossierContext context) {
        Ruling ruling = Ruling.on(state, command, context);
        return new ImportedSteps(context)
                .pastOnly(ruling, command.steps(), null, command.finishedAt())
                .refuse(
                        state.particulars().externalId() == null,
                        () -> Refusal.conflict(
                                "import.not-imported",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Chỉ bổ sung bước cho hồ sơ đã nhập từ hệ thống khác.",
                                "Steps can only be added to a dossier that was imported."))
                .thenHappened(() -> events(state, command, context));
    }

    private static List<Happened> events(DossierState state, ImportSteps command, DossierContext context) {
        List<Happened> events = new ArrayList<>(new ImportedSteps(context).newEvents(state, command.steps()));
        boolean open = state.status() == DossierStatus.RECEIVED || state.status() == DossierStatus.IN_PROGRESS;
        if (open && command.finishedAt() != null) {
            events.add(new Happened(
                    new ResultIssued(state.code(), Outcome.GRANTED, null, null, null), command.finishedAt()));
        }
        return events;
    }
}
