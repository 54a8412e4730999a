package vn.motcua.api.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import vn.motcua.command.Role;
import vn.motcua.command.catalogue.BundledCatalogue;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.CatalogueState;
import vn.motcua.command.cataloguekeeping.KeptOfficers;
import vn.motcua.command.cataloguekeeping.KeptOrganisation;
import vn.motcua.command.cataloguekeeping.KeptProcedures;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.catalogue.OfficerEvent;
import vn.motcua.events.catalogue.OrganisationEvent;
import vn.motcua.events.catalogue.ProcedureEvent;

/** The catalogue's streams in the ledger: what they hold is entered into this node's book, and an empty one is filled. */
@Component
class CatalogueLedger {

    private final EventStore ledger;
    private final Clock clock;

    CatalogueLedger(EventStore ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the bundled catalogue in where the ledger has none: all of it in one append or nothing. Two nodes that start at once
     * write the same events, of which the ledger keeps one set.
     */
    void takeInBundled() {
        if (ledger.lastSequenceNumberFor(OrganisationEvent.STREAM).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MetaData carried = MetaData.from(new Provenance(
                        BundledCatalogue.CALLER.actingAs(Role.IMPORTER), "bundled-catalogue", null, Source.IMPORT, now)
                .toMetadata());
        Map<String, Long> next = new HashMap<>();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (CatalogueEvent event : BundledCatalogue.events()) {
            String stream = stream(event);
            long sequence = next.merge(stream, 1L, Long::sum) - 1;
            String id = UUID.nameUUIDFromBytes((stream + '/' + sequence).getBytes(StandardCharsets.UTF_8))
                    .toString();
            messages.add(new GenericDomainEventMessage<>(type(event), stream, sequence, event, carried, id, now));
        }
        try {
            ledger.publish(messages);
        } catch (ConcurrencyException takenInByAnotherNode) {
            // What it wrote is read next.
            return;
        }
    }

    /** Reads what the book does not know yet. */
    void catchUp(CatalogueBook book) {
        synchronized (book) {
            CatalogueState known = book.state();
            List<CatalogueEvent> news = new ArrayList<>();
            // Procedures name units, so the units are read last: whatever a procedure names is there.
            read(ProcedureEvent.STREAM, known.procedures().events(), news);
            read(OfficerEvent.STREAM, known.officers().events(), news);
            read(OrganisationEvent.STREAM, known.units().events(), news);
            book.enter(news);
        }
    }

    private void read(String stream, int known, List<CatalogueEvent> news) {
        ledger.readEvents(stream, known).asStream().forEach(message -> {
            if (message.getPayload() instanceof CatalogueEvent event) {
                news.add(event);
            }
        });
    }

    private static String stream(CatalogueEvent event) {
        if (event instanceof OrganisationEvent) {
            return OrganisationEvent.STREAM;
        }
        return event instanceof OfficerEvent ? OfficerEvent.STREAM : ProcedureEvent.STREAM;
    }

    private static String type(CatalogueEvent event) {
        if (event instanceof OrganisationEvent) {
            return KeptOrganisation.TYPE;
        }
        return event instanceof OfficerEvent ? KeptOfficers.TYPE : KeptProcedures.TYPE;
    }
}
