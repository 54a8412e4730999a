package vn.motcua.query.access;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
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
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Provenance;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.events.access.PersonalDataRead;
import vn.motcua.events.access.RequestRefused;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.query.access.AccessRecord.Details;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Parking;
import vn.motcua.query.projection.ProgressBoard;
import vn.motcua.query.projection.Projection;
import vn.motcua.query.projection.TokenPositions;

/**
 * Keeps {@link AccessLog}: the records of a batch are written with two statements just before its transaction commits, together
 * with the processor's token. A record is never changed, so writing it again does nothing. A record that cannot be read is
 * parked under its stream's id, and holds up no other.
 */
@ProcessingGroup(AccessLog.NAME)
public final class AccessProjection implements Projection {

    private final Supplier<Colour> target;
    private final AccessTables tables;
    private final Parking parking;

    /**
     * @param views the application's data source
     * @param target the colour to write to, asked inside the transaction of each batch
     */
    public AccessProjection(JdbcTemplate views, Supplier<Colour> target) {
        this.target = target;
        this.tables = new AccessTables(views);
        this.parking = new Parking(views, AccessLog.NAME);
    }

    /** What a batch has brought. */
    private record Batch(List<AccessRecord> records, List<Unreadable> unreadable) {}

    private record Unreadable(String stream, long position, RuntimeException cause) {}

    /** Takes one record of the batch. */
    @EventHandler
    public void on(AccessEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Batch batch = batch();
        try {
            batch.records().add(record(event, message, token));
        } catch (IllegalArgumentException | DateTimeException e) {
            // What was recorded beside the event makes no sense.
            batch.unreadable().add(new Unreadable(message.getAggregateIdentifier(), position(token), e));
        }
    }

    /** Passes dossiers by without reading them: the position goes on, and with it those who wait for it. */
    @EventHandler(payloadType = DossierEvent.class)
    public void pass(TrackingToken token) {}

    /** Passes the catalogue by likewise. */
    @EventHandler(payloadType = CatalogueEvent.class)
    public void passCatalogue(TrackingToken token) {}

    /** Takes note of a record whose stored form cannot be read. */
    @ExceptionHandler(resultType = SerializationException.class)
    public void unreadable(SerializationException cause, DomainEventMessage<?> message, TrackingToken token) {
        batch().unreadable().add(new Unreadable(message.getAggregateIdentifier(), position(token), cause));
    }

    @Override
    public Optional<String> takeInAgain(Colour colour, String stream, List<? extends TrackedEventMessage<?>> events) {
        List<AccessRecord> told = new ArrayList<>();
        try {
            for (TrackedEventMessage<?> message : events) {
                if (message.getPayload() instanceof AccessEvent event) {
                    told.add(record(event, message, message.trackingToken()));
                }
            }
        } catch (SerializationException | IllegalArgumentException | DateTimeException e) {
            return Optional.of(ProgressBoard.describe(e));
        }
        parking.release(colour, stream);
        tables.save(colour, told);
        return Optional.empty();
    }

    @Override
    public void empty(Colour colour) {
        tables.empty(colour);
        parking.clear(colour);
    }

    /** A reset of Axon's tokens starts from nothing. */
    @ResetHandler
    public void reset() {
        empty(target.get());
    }

    private Batch batch() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        String key = getClass().getName() + "@" + System.identityHashCode(this);
        return unitOfWork.getOrComputeResource(key, name -> {
            Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
            unitOfWork.onPrepareCommit(ending -> apply(batch));
            return batch;
        });
    }

    private void apply(Batch batch) {
        Colour colour = target.get();
        batch.unreadable().forEach(event -> parking.park(colour, event.stream(), event.position(), event.cause()));
        tables.save(colour, batch.records());
    }

    private static AccessRecord record(AccessEvent event, EventMessage<?> message, TrackingToken token) {
        Provenance provenance = Provenance.of(message.getMetaData());
        return new AccessRecord(
                position(token),
                EventTypes.name(event.getClass()),
                request(event),
                provenance.actor(),
                provenance.traceId(),
                provenance.occurredAt(),
                message.getTimestamp(),
                details(event));
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(TokenPositions.NONE);
    }

    private static String request(AccessEvent event) {
        if (event instanceof CommandRefused refused) {
            return refused.command();
        }
        return event instanceof RequestRefused refused ? refused.request() : ((PersonalDataRead) event).request();
    }

    private static Details details(AccessEvent event) {
        if (event instanceof PersonalDataRead read) {
            return new Details(read.dossiers(), null, read.filter(), read.rows(), read.through());
        }
        List<String> rules =
                event instanceof CommandRefused refused ? refused.rules() : ((RequestRefused) event).rules();
        return new Details(event.about(), rules, null, null, null);
    }
}
