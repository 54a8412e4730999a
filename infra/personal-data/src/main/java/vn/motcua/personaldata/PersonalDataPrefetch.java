package vn.motcua.personaldata;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventData;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.ApplicantDataErased;

/**
 * What a node does with a batch of stored events before it hands them out: reads in one query the keys that their personal
 * data needs, and forgets the keys of dossiers whose erasure it sees. A reader of the ledger calls it for every batch.
 */
public final class PersonalDataPrefetch implements Consumer<Collection<? extends DomainEventData<?>>> {

    private static final String ERASED = EventTypes.name(ApplicantDataErased.class);

    private final KeyRing keys;
    private final Set<String> personalTypes;

    public PersonalDataPrefetch(PersonalDataSerializer serializer, KeyRing keys) {
        this.keys = keys;
        this.personalTypes = serializer.personalTypes();
    }

    /**
     * @param batch stored events in any order, their payloads untouched
     * @throws VaultUnavailableException when the database cannot be reached
     */
    @Override
    public void accept(Collection<? extends DomainEventData<?>> batch) {
        Set<String> codes = new LinkedHashSet<>();
        for (DomainEventData<?> event : batch) {
            String type = event.getPayload().getType().getName();
            if (type.equals(ERASED)) {
                keys.evict(event.getAggregateIdentifier());
            } else if (personalTypes.contains(type)) {
                codes.add(event.getAggregateIdentifier());
            }
        }
        keys.prefetch(codes);
    }
}
