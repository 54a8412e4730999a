package vn.motcua.api.audit;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.DossierReplay;

/** Reads dossiers' histories from the ledger itself, upcast and with the personal data that was not erased. */
@Component
public class DossierHistories {

    private final PostgresEventStorageEngine ledger;

    DossierHistories(PostgresEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** The dossier's whole history, to be replayed; empty where there is no such dossier. */
    public Optional<DossierReplay> of(String code) {
        List<RecordedEvent> history = ledger.readEvents(code, 0)
                .asStream()
                .filter(message -> DossierEvent.class.isAssignableFrom(message.getPayloadType()))
                .map(DossierHistories::recorded)
                .toList();
        return history.isEmpty() ? Optional.empty() : Optional.of(new DossierReplay(history));
    }

    private static RecordedEvent recorded(DomainEventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalStateException("the ledger gave out an event without its position");
        }
        return RecordedEvent.of((DossierEvent) message.getPayload(), message, tracked.trackingToken());
    }
}
