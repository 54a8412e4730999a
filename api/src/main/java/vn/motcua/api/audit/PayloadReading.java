package vn.motcua.api.audit;

import org.springframework.stereotype.Component;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.personaldata.PersonalDataSerializer;

/** Reads a stored payload as an auditor may see it: with its personal data, as long as the dossier's key exists. */
@Component
class PayloadReading {

    private final PersonalDataSerializer serializer;

    PayloadReading(PersonalDataSerializer serializer) {
        this.serializer = serializer;
    }

    /** The payload as JSON; a field whose key was destroyed is {@code null}. */
    String opened(LedgerEntry entry) {
        return serializer.opened(entry.payloadType(), entry.payload());
    }
}
