package vn.motcua.command.dossier.markoverdue;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepTime;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StepBecameOverdue;

/** What became overdue: never while the clock stands still or after the end, and once for each due date. */
final class MarkOverdueRules {

    private static final Set<DossierStatus> RUNNING = EnumSet.of(DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS);

    private MarkOverdueRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, MarkOverdue command, DossierContext context) {
        return Ruling.on(state, command, context).thenAll(() -> missed(state, context));
    }

    private static List<DossierEvent> missed(DossierState state, DossierContext context) {
        Instant now = context.at();
        List<DossierEvent> missed = new ArrayList<>();
        if (!RUNNING.contains(state.status()) || state.appointment().pausedAt() != null) {
            return missed;
        }
        for (Step step : state.steps().open()) {
            // A share that ends beyond the calendar has not been missed.
            Instant dueAt = StepTime.endOf(step, state, context)
                    .getOrElse(Optional.empty())
                    .orElse(null);
            if (passed(dueAt, now) && !state.overdue().toldOfStep(step.number(), dueAt)) {
                missed.add(new StepBecameOverdue(state.code(), step.number(), step.name(), step.officer(), dueAt, now));
            }
        }
        Instant appointment = state.appointment().dueAt();
        if (passed(appointment, now) && !state.overdue().toldOfDossier(appointment)) {
            missed.add(new DossierBecameOverdue(state.code(), appointment, now));
        }
        return missed;
    }

    private static boolean passed(Instant dueAt, Instant now) {
        return dueAt != null && VietnamTime.onLaterDay(now, dueAt);
    }
}
