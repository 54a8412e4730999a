package vn.motcua.personaldata;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.ApplicantDataErased;

/**
 * Destroys the key of a dossier once the ledger says that its applicant's data is erased. As a tracked event handler it
 * makes up for a node that died between the event and the destruction; handling an event twice changes nothing.
 */
public final class KeyDestruction {

    private final KeyRing keys;

    public KeyDestruction(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @throws VaultUnavailableException when the database cannot be reached; the event is to be handled again
     */
    @EventHandler
    public void on(ApplicantDataErased event, MetaData metadata) {
        keys.erase(event.code(), Provenance.of(metadata).actor().id(), event.legalBasis());
    }
}
