package vn.motcua.api.duedate;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.motcua.command.dossier.duedate.DueDateExplanation;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.DossierEvent;

/** Explains a due date from the dossier's own events in the ledger, so that no read model stands between. */
@Component
public class DueDateReading {

    private final EventStore ledger;

    DueDateReading(EventStore ledger) {
        this.ledger = ledger;
    }

    /** The explanation; empty where there is no dossier of that code. */
    public Optional<DueDateExplanation> of(String code) {
        if (DossierCode.parse(code).isEmpty()) {
            return Optional.empty();
        }
        List<DueDateExplanation.Told> events = ledger.readEvents(code)
                .asStream()
                .filter(message -> DossierEvent.class.isAssignableFrom(message.getPayloadType()))
                .map(message -> new DueDateExplanation.Told(
                        (DossierEvent) message.getPayload(), Provenance.of(message.getMetaData())))
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(DueDateExplanation.of(events));
    }
}
