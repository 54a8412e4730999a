package vn.motcua.api.actions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.actions.AllowedActions;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.DossierEvent;

/** Tells what a caller may do with a dossier, from its own events, so that no read model stands between. */
@Component
public class ActionsReading {

    private final EventStore ledger;
    private final OneStopCentre centre;

    ActionsReading(EventStore ledger, OneStopCentre centre) {
        this.ledger = ledger;
        this.centre = centre;
    }

    /**
     * A dossier as it stands.
     *
     * @param state what the rules know of it
     * @param actions what the caller may do, or could if nothing stood in the way
     */
    public record Standing(DossierState state, List<AllowedAction> actions) {}

    /** How the dossier stands for {@code caller}; empty where there is none of that code. */
    public Optional<Standing> of(String code, Caller caller) {
        if (DossierCode.parse(code).isEmpty()) {
            return Optional.empty();
        }
        DossierState state = ledger.readEvents(code)
                .asStream()
                .filter(message -> DossierEvent.class.isAssignableFrom(message.getPayloadType()))
                .reduce(
                        DossierState.NONE,
                        (before, message) -> Evolution.evolve(
                                before, (DossierEvent) message.getPayload(), Provenance.of(message.getMetaData())),
                        (first, second) -> second);
        if (state.code() == null) {
            return Optional.empty();
        }
        Clock clock = centre.clock();
        DossierContext context = new DossierContext(
                caller,
                clock.instant(),
                null,
                centre.calendars(),
                centre.catalogue(),
                centre.department(),
                centre.processesBindFrom());
        return Optional.of(new Standing(state, AllowedActions.of(state, context)));
    }
}
