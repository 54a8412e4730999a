package vn.motcua.query.projection;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.interceptors.ExceptionHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.springframework.dao.DataAccessException;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.dossier.DossierEvent;

/**
 * A read model that takes the dossiers' events in batch by batch. Handling an event only puts it aside; just before the
 * processor's transaction commits, the whole batch is applied with a handful of statements. The rows and the
 * processor's token become durable together, so a kill at any moment leaves neither without the other.
 *
 * <p>Applying is idempotent: whoever applies compares each row's position with the event's and ignores what is not
 * newer. A processor may therefore start again from any token at or before its last.
 *
 * <p>A dossier with an event that cannot be taken in is parked, and everything else goes on. A database that cannot be
 * reached is nobody's fault: then the batch fails and is tried again.
 */
public abstract class DossierProjection implements Projection {

    private final Supplier<Colour> target;
    private final Parking parking;

    /**
     * @param target the colour to write to, asked inside the transaction of each batch
     * @param parking for dossiers that it cannot go on with
     */
    protected DossierProjection(Supplier<Colour> target, Parking parking) {
        this.target = target;
        this.parking = parking;
    }

    /** What a batch has brought: events to take in by dossier, and dossiers whose event cannot be read. */
    private record Batch(SortedMap<String, List<RecordedEvent>> dossiers, Map<String, Unreadable> unreadable) {}

    private record Unreadable(long position, RuntimeException cause) {}

    /** Takes one event of the batch. */
    @EventHandler
    public final void on(DossierEvent event, EventMessage<?> message, TrackingToken token) {
        Batch batch = batch();
        try {
            batch.dossiers()
                    .computeIfAbsent(event.code(), code -> new ArrayList<>())
                    .add(RecordedEvent.of(event, message, token));
        } catch (IllegalArgumentException | DateTimeException e) {
            // What was recorded beside the event makes no sense.
            batch.unreadable().putIfAbsent(event.code(), new Unreadable(position(token), e));
        }
    }

    /** Passes the access log by: nothing to take in, but the position goes on, and with it those who wait for it. */
    @EventHandler(payloadType = AccessEvent.class)
    public final void pass(TrackingToken token) {}

    /** Passes the catalogue by likewise. */
    @EventHandler(payloadType = CatalogueEvent.class)
    public final void passCatalogue(TrackingToken token) {}

    /** Takes note of an event whose stored form cannot be read. */
    @ExceptionHandler(resultType = SerializationException.class)
    public final void unreadable(SerializationException cause, DomainEventMessage<?> message, TrackingToken token) {
        batch().unreadable().putIfAbsent(message.getAggregateIdentifier(), new Unreadable(position(token), cause));
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(TokenPositions.NONE);
    }

    /**
     * Applies a batch to the tables of one colour, in the current transaction.
     *
     * @param colour which tables
     * @param dossiers the events of each dossier in the ledger's order, at least one each; the dossiers in the order in which
     *     every batch locks its rows
     */
    protected abstract void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers);

    /** Empties the tables of one colour, in the current transaction. */
    protected abstract void emptyTables(Colour colour);

    @Override
    public final void empty(Colour colour) {
        emptyTables(colour);
        parking.clear(colour);
    }

    @Override
    public final Optional<String> takeInAgain(
            Colour colour, String code, List<? extends TrackedEventMessage<?>> events) {
        List<RecordedEvent> told = new ArrayList<>();
        try {
            for (TrackedEventMessage<?> message : events) {
                if (message.getPayload() instanceof DossierEvent event) {
                    told.add(RecordedEvent.of(event, message, message.trackingToken()));
                }
            }
        } catch (SerializationException | IllegalArgumentException | DateTimeException e) {
            return Optional.of(ProgressBoard.describe(e));
        }
        parking.release(colour, code);
        if (!told.isEmpty()) {
            apply(colour, new TreeMap<>(Map.of(code, told)));
        }
        return parking.error(colour, code);
    }

    /** A reset of Axon's tokens starts from nothing. */
    @ResetHandler
    public final void reset() {
        empty(target.get());
    }

    /**
     * Folds the batch's events of one dossier; if that fails, the dossier is parked.
     *
     * @param events its events
     * @param fold leaves no trace if it fails
     */
    protected final void folding(Colour colour, List<RecordedEvent> events, Runnable fold) {
        try {
            fold.run();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            parking.park(colour, events.get(0).code(), events.get(0).position(), e);
        }
    }

    private Batch batch() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(resourceKey(), key -> {
            Batch batch = new Batch(new TreeMap<>(), new TreeMap<>());
            unitOfWork.onPrepareCommit(ending -> apply(batch));
            return batch;
        });
    }

    private void apply(Batch batch) {
        Colour colour = target.get();
        batch.unreadable().forEach((code, event) -> parking.park(colour, code, event.position(), event.cause()));
        Set<String> parked = parking.among(colour, batch.dossiers().keySet());
        batch.dossiers().keySet().removeAll(parked);
        if (!batch.dossiers().isEmpty()) {
            apply(colour, batch.dossiers());
        }
    }

    private String resourceKey() {
        return getClass().getName() + "@" + System.identityHashCode(this);
    }
}
