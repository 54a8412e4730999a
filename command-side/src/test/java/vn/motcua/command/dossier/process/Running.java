package vn.motcua.command.dossier.process;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.actions.AllowedActions;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.command.dossier.rules.Happened;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierEvent;

/** A dossier that runs by its electronic process, without a framework: what was decided is folded at once. */
final class Running {

    private static final Duration STEP = Duration.ofMinutes(10);

    private final List<DossierEvent> events = new ArrayList<>();
    private DossierState state = DossierState.NONE;
    private Instant now = Story.FRIDAY;

    /** Received at the counter. */
    static Running received(String procedure) {
        Running dossier = new Running();
        Decision decision = new ReceiveDossier(
                        procedure, null, Channel.COUNTER, People.OWNER, "Hồ sơ thử", List.of(), false)
                .decide(dossier.context(Cast.RECEPTION))
                .map(intake -> intake.withCode().apply(intake.agency() + "-231027-0001"))
                .getOrElseThrow(refusals -> new AssertionError(refusals.toString()));
        dossier.fold(decision, Cast.RECEPTION);
        return dossier;
    }

    String code() {
        return state.code();
    }

    DossierState state() {
        return state;
    }

    List<DossierEvent> events() {
        return List.copyOf(events);
    }

    /** The next thing happens then, local time in Vietnam. */
    Running at(String local) {
        now = Story.at(local).minus(STEP);
        return this;
    }

    /** The last event of that type. */
    <E> E last(Class<E> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    List<AllowedAction> actions(Caller caller) {
        return AllowedActions.of(state, context(caller));
    }

    Either<Seq<Refusal>, Decision> tried(Caller caller, DossierCommand command) {
        return command.decide(state, context(caller));
    }

    /** The rules that refuse it; none where it is allowed. */
    Set<String> refused(Caller caller, DossierCommand command) {
        return tried(caller, command)
                .fold(refusals -> refusals.map(Refusal::rule).toJavaSet(), decision -> Set.of());
    }

    /** Has to be allowed; ten minutes later it is done. */
    Running does(Caller caller, DossierCommand command) {
        now = now.plus(STEP);
        Decision decision = tried(caller, command)
                .getOrElseThrow(refusals -> new AssertionError(command + " was refused: " + refusals));
        fold(decision, caller);
        return this;
    }

    private void fold(Decision decision, Caller caller) {
        for (Happened happened : decision.events()) {
            Provenance provenance =
                    new Provenance(caller.actingAs(decision.role()), "test", null, Source.API, happened.at());
            state = Evolution.evolve(state, happened.event(), provenance);
            events.add(happened.event());
        }
    }

    private DossierContext context(Caller caller) {
        return new DossierContext(caller, now, null, Story.CALENDAR, Story.CATALOGUE, People.CENTRE, LocalDate.MIN);
    }
}
