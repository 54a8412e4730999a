package vn.motcua.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.personaldata.PersonalDataSerializer;

/** Reads a stored payload as an auditor may see it: with its personal data, as long as the dossier's key exists. */
@Component
class PayloadReading {

    private final PersonalDataSerializer serializer;
    private final ObjectMapper json;

    PayloadReading(PersonalDataSerializer serializer, LedgerSerializer ledger) {
        this.serializer = serializer;
        this.json = ledger.getObjectMapper();
    }

    /** The payload as JSON; a field whose key was destroyed is {@code null}. */
    String opened(LedgerEntry entry) {
        try {
            JsonNode stored = json.readTree(entry.payload());
            return json.writeValueAsString(serializer.opened(entry.payloadType(), stored));
        } catch (IOException e) {
            throw unreadable(entry);
        }
    }

    /** Without its cause, which may quote a personal value. */
    private static IllegalStateException unreadable(LedgerEntry entry) {
        return new IllegalStateException("the payload at position " + entry.position() + " is not JSON");
    }
}
