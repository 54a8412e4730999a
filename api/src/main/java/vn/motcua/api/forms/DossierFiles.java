package vn.motcua.api.forms;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.query.projection.RecordedEvent;

/** Reads dossiers from the ledger itself, with the personal data that was not erased. */
@Component
class DossierFiles {

    private final PostgresEventStorageEngine ledger;

    DossierFiles(PostgresEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** The dossier with that code; empty where there is none. */
    Optional<DossierFile> find(String code) {
        if (DossierCode.parse(code).isEmpty()) {
            return Optional.empty();
        }
        List<RecordedEvent> events = ledger.eventsOf(code).stream()
                .filter(message -> DossierEvent.class.isAssignableFrom(message.getPayloadType()))
                .map(DossierFiles::recorded)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(DossierFile.of(events));
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        return RecordedEvent.of((DossierEvent) message.getPayload(), message, message.trackingToken());
    }
}
