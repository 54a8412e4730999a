package vn.motcua.command.dossier.issueresult;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.ProcessRules;
import vn.motcua.command.dossier.rules.ProcessRun;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepCompleted;

/** When a dossier may be decided. */
final class IssueResultRules {

    private IssueResultRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, IssueResult command, DossierContext context) {
        Ruling ruling = ProcessRules.issuable(Ruling.on(state, command, context), state, context);
        return ClockRules.nothingAwaited(ruling, state, context).thenAll(() -> events(state, command, context));
    }

    /** To issue the result is the work of the process's last step: whoever holds it has completed it with that. */
    private static List<DossierEvent> events(DossierState state, IssueResult command, DossierContext context) {
        DossierEvent issued = new ResultIssued(
                state.code(), command.outcome(), command.documentNumber(), command.summary(), command.reason());
        return ProcessRun.of(state, context)
                .flatMap(ProcessRun::issuing)
                .<List<DossierEvent>>map(step -> List.of(
                        new StepCompleted(state.code(), step.number(), step.name(), step.officer(), null, null),
                        issued))
                .orElse(List.of(issued));
    }
}
