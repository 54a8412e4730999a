package vn.motcua.api.exporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.personaldata.KeyRing;
import vn.motcua.personaldata.PersonalDataSerializer;

/**
 * Finds out, for many dossiers at once, under which pseudonym their owner goes: two queries whatever their number. What
 * identifies a person is opened here, turned into a pseudonym and forgotten.
 */
@Component
class ApplicantReading implements Applicants {

    private static final Set<String> INTAKES =
            Set.of(EventTypes.name(DossierSubmitted.class), EventTypes.name(DossierReceived.class));
    private static final String CORRECTION = EventTypes.name(CorrectionApproved.class);
    private static final List<String> TYPES =
            Stream.concat(INTAKES.stream(), Stream.of(CORRECTION)).toList();

    private final LedgerReader ledger;
    private final KeyRing keys;
    private final PersonalDataSerializer serializer;
    private final JsonMapper json;

    ApplicantReading(LedgerReader ledger, KeyRing keys, PersonalDataSerializer serializer, JsonMapper json) {
        this.ledger = ledger;
        this.keys = keys;
        this.serializer = serializer;
        this.json = json;
    }

    @Override
    public Map<String, String> pseudonyms(Collection<String> codes, Pseudonyms pseudonyms) {
        List<LedgerEntry> entries = ledger.eventsOf(codes, TYPES);
        keys.prefetch(codes);
        Map<String, String> found = new HashMap<>();
        for (LedgerEntry entry : entries) {
            String code = entry.aggregateId();
            JsonNode payload = json.readTree(serializer.opened(entry.payloadType(), entry.payload()));
            if (INTAKES.contains(entry.payloadType())) {
                JsonNode applicant = payload.path("applicant");
                if (applicant.isObject()) {
                    JsonNode number = applicant.path("identityNumber");
                    found.put(
                            code,
                            number.isString() ? pseudonyms.ofIdentity(number.asString()) : pseudonyms.ofOwner(code));
                }
            } else if (CorrectableField.APPLICANT_IDENTITY_NUMBER
                            .name()
                            .equals(payload.path("field").asString())
                    && payload.path("after").isString()) {
                found.computeIfPresent(
                        code,
                        (same, before) ->
                                pseudonyms.ofIdentity(payload.path("after").asString()));
            }
        }
        return found;
    }
}
