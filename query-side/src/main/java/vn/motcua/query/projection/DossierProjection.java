package vn.motcua.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.motcua.events.dossier.DossierEvent;

/**
 * A read model that takes the dossiers' events in batch by batch. Handling an event only puts it aside; just before the
 * processor's transaction commits, the whole batch is applied with a handful of statements. The rows and the
 * processor's token become durable together, so a kill at any moment leaves neither without the other.
 *
 * <p>Applying is idempotent: whoever applies compares each row's position with the event's and ignores what is not
 * newer. A processor may therefore start again from any token at or before its last.
 */
public abstract class DossierProjection {

    private final Supplier<Colour> target;

    /**
     * @param target the colour to write to, asked inside the transaction of each batch
     */
    protected DossierProjection(Supplier<Colour> target) {
        this.target = target;
    }

    /** Takes one event of the batch. */
    @EventHandler
    public final void on(DossierEvent event, EventMessage<?> message, TrackingToken token) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<RecordedEvent> events = batch.getOrComputeResource(resourceKey(), key -> {
            List<RecordedEvent> collected = new ArrayList<>();
            batch.onPrepareCommit(ending -> apply(target.get(), collected));
            return collected;
        });
        events.add(RecordedEvent.of(event, message, token));
    }

    /**
     * Applies a batch to the tables of one colour, in the current transaction.
     *
     * @param colour which tables
     * @param events in the ledger's order, at least one
     */
    protected abstract void apply(Colour colour, List<RecordedEvent> events);

    /** Empties the tables of one colour, in the current transaction. */
    public abstract void empty(Colour colour);

    /** A reset of Axon's tokens starts from nothing. */
    @ResetHandler
    public final void reset() {
        empty(target.get());
    }

    /** The codes of the batch's dossiers, each once, in the order in which every batch locks its rows. */
    protected static Set<String> codes(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private String resourceKey() {
        return getClass().getName() + "@" + System.identityHashCode(this);
    }
}
