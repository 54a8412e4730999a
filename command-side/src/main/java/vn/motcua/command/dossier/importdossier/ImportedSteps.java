package vn.motcua.command.dossier.importdossier;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.command.dossier.rules.Happened;
import vn.motcua.command.dossier.rules.ImportedHistory;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepStarted;

/**
 * Turns the steps of a history into events, in the order of their instants, leaving out those that the dossier has
 * already. A step that is started or completed continues the open step of the same name and officer, else it is a new one.
 */
public final class ImportedSteps {

    private final DossierContext context;

    /** @param context of the import command; its caller becomes the actor of every event */
    public ImportedSteps(DossierContext context) {
        this.context = context;
    }

    /** The events of those {@code steps} that {@code state} does not hold yet, counting repeated ones. */
    public List<Happened> newEvents(DossierState state, List<ImportedStep> steps) {
        List<Happened> events = new ArrayList<>();
        Map<ImportedHistory.Entry, Integer> offered = new HashMap<>();
        DossierState now = state;
        for (ImportedStep step : inOrderOfTime(steps)) {
            ImportedHistory.Entry entry = entry(step);
            if (offered.merge(entry, 1, Integer::sum) <= state.history().count(entry)) {
                continue;
            }
            DossierEvent event = event(now, step);
            events.add(new Happened(event, step.at()));
            now = Evolution.evolve(now, event, provenance(step.at()));
        }
        return events;
    }

    /** Refuses a history that tells of a step, a {@code beginning} or an {@code end} that has not happened yet. */
    public Ruling pastOnly(Ruling ruling, List<ImportedStep> steps, Instant beginning, Instant end) {
        boolean ahead = Stream.concat(steps.stream().map(ImportedStep::at), Stream.of(beginning, end))
                .anyMatch(at -> at != null && at.isAfter(context.now()));
        return ruling.refuse(
                ahead,
                () -> Refusal.conflict(
                        "import.future",
                        LegalBasis.oneStop(context.now()),
                        Map.of(),
                        "Dữ liệu nhập chỉ được kể việc đã xảy ra; có thời điểm ở tương lai.",
                        "A history can only tell of what has happened; it names a time in the future."));
    }

    Provenance provenance(Instant at) {
        return new Provenance(context.caller().actingAs(Role.IMPORTER), null, null, Source.IMPORT, at);
    }

    private static List<ImportedStep> inOrderOfTime(List<ImportedStep> steps) {
        return steps.stream().sorted(Comparator.comparing(ImportedStep::at)).toList();
    }

    private static ImportedHistory.Entry entry(ImportedStep step) {
        Class<? extends DossierEvent> type = switch (step.transition()) {
            case SCHEDULE -> StepAssigned.class;
            case START -> StepStarted.class;
            case COMPLETE -> StepCompleted.class;
        };
        return new ImportedHistory.Entry(type, step.name(), step.officer().id(), step.at());
    }

    private static DossierEvent event(DossierState state, ImportedStep step) {
        String name = step.name();
        Officer officer = step.officer();
        int next = state.steps().nextNumber();
        return switch (step.transition()) {
            case SCHEDULE -> new StepAssigned(state.code(), next, name, officer, null);
            case START ->
                new StepStarted(
                        state.code(),
                        open(state, step)
                                .filter(found -> found.phase() == Step.Phase.ASSIGNED)
                                .map(Step::number)
                                .getOrElse(next),
                        name,
                        officer);
            case COMPLETE ->
                new StepCompleted(
                        state.code(), open(state, step).map(Step::number).getOrElse(next), name, officer, null, null);
        };
    }

    private static Option<Step> open(DossierState state, ImportedStep step) {
        return state.steps().firstOpen(step.name(), step.officer().id());
    }
}
