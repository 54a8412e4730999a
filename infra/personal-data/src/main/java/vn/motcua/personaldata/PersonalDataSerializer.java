package vn.motcua.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.motcua.events.PersonalData;

/**
 * The serializer of the ledger's events: what is marked {@link PersonalData} is ciphertext before there are bytes, so stores,
 * backups and leaf hashes never know it, and is read back on the way out. Where the dossier's key was destroyed, such a
 * field reads as {@code null}. Whatever holds no personal data goes to the serializer inside untouched.
 *
 * <p>Upcasters run before decryption and see a personal field as a sealed object: they may leave it alone or drop it, but
 * not look into it, and neither the stored name of the field nor the name of the event type can change, because the
 * ciphertext is bound to both; a renamed component keeps its stored name by {@code @JsonProperty}. The revision is free.
 *
 * <p>The first personal data of a dossier waits for its new key to be durable. Serialise events on the threads of their
 * commands, not on one thread for all, so that many dossiers share that wait.
 */
public final class PersonalDataSerializer implements Serializer {

    private final JacksonSerializer ledger;
    private final KeyRing keys;
    private final ObjectMapper json;
    private final SealedValue sealedValue;
    private final Map<Class<?>, PersonalFields> byClass = new HashMap<>();
    private final Map<String, PersonalFields> byName = new HashMap<>();

    /**
     * @param ledger the serializer of everything else; it maps the event types' stable names to their classes
     * @param eventTypes every event type by its stable name
     * @param keys the dossiers' keys
     * @throws IllegalArgumentException when a mark of an event type cannot be kept; see {@link PersonalData}
     */
    public PersonalDataSerializer(JacksonSerializer ledger, Map<String, Class<?>> eventTypes, KeyRing keys) {
        this.ledger = ledger;
        this.keys = keys;
        this.json = ledger.getObjectMapper();
        this.sealedValue = new SealedValue(json);
        eventTypes.forEach((name, type) -> PersonalFields.of(type).ifPresent(fields -> {
            byClass.put(type, fields);
            byName.put(name, fields);
        }));
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        PersonalFields fields = object == null ? null : byClass.get(object.getClass());
        List<String> filled = fields == null ? List.of() : fields.filled(object);
        if (filled.isEmpty()) {
            return ledger.serialize(object, expectedRepresentation);
        }
        SerializedType type = ledger.typeForClass(object.getClass());
        byte[] bytes = sealed(object, type.getName(), filled, keys.keyToWrite(fields.code(object)));
        return new SimpleSerializedObject<>(
                ledger.getConverter().convert(bytes, expectedRepresentation), expectedRepresentation, type);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String type = stored.getType().getName();
        if (!byName.containsKey(type)) {
            return ledger.deserialize(stored);
        }
        JsonNode payload = ledger.getConverter().convert(stored, JsonNode.class).getData();
        JsonNode opened = opened(type, payload);
        try {
            return ledger.deserialize(new SimpleSerializedObject<>(opened, JsonNode.class, stored.getType()));
        } catch (SerializationException e) {
            // Without its cause, which may quote a personal value.
            throw new SerializationException("a stored " + type + " does not have the shape of its class");
        }
    }

    /**
     * A stored payload with its personal data readable, as an auditor with the right to see it is shown; a field whose key
     * was destroyed is {@code null}. The argument is left as it is.
     *
     * @param eventType the stable name of the event type
     * @param payload the payload as stored
     * @throws PersonalDataUnreadableException when a ciphertext was altered or moved, or its key is missing
     */
    public JsonNode opened(String eventType, JsonNode payload) {
        PersonalFields fields = byName.get(eventType);
        List<String> sealed = fields == null
                ? List.of()
                : fields.names().stream()
                        .filter(field -> SealedValue.is(payload.get(field)))
                        .toList();
        if (sealed.isEmpty()) {
            return payload;
        }
        ObjectNode opened = json.createObjectNode().setAll((ObjectNode) payload);
        Optional<DataKey> key = keys.keyToRead(payload.path("code").asText());
        for (String field : sealed) {
            opened.set(
                    field,
                    key.map(known -> sealedValue.open(known, eventType, field, payload.get(field)))
                            .orElseGet(json::nullNode));
        }
        return opened;
    }

    /**
     * The same for the bytes as stored: what {@link #opened(String, JsonNode)} shows, as JSON text.
     *
     * @throws SerializationException when the bytes are not JSON
     */
    public String opened(String eventType, byte[] payload) {
        try {
            return json.writeValueAsString(opened(eventType, json.readTree(payload)));
        } catch (IOException e) {
            // Without its cause, which may quote a personal value.
            throw new SerializationException("a stored " + eventType + " is not JSON");
        }
    }

    /** The stable names of the event types that may hold personal data. */
    Set<String> personalTypes() {
        return Set.copyOf(byName.keySet());
    }

    private byte[] sealed(Object event, String type, List<String> fields, DataKey key) {
        try {
            ObjectNode tree = json.valueToTree(event);
            for (String field : fields) {
                tree.set(field, sealedValue.seal(key, type, field, tree.get(field)));
            }
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Without its cause, which may quote a personal value.
            throw new SerializationException("cannot serialize a " + type);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return ledger.canSerializeTo(expectedRepresentation);
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public Class classForType(SerializedType type) {
        return ledger.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public SerializedType typeForClass(Class type) {
        return ledger.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return ledger.getConverter();
    }
}
