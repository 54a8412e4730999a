package vn.motcua.eventstore;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * JSON with stable type names: an event is stored under the name it was registered with, not under its Java class, so classes
 * may move. Whatever else Axon stores (tokens, metadata, snapshots) goes by class name, and only if it is on the list of allowed
 * classes: a type name read from the database never decides which class is loaded.
 *
 * <p>Instants are ISO 8601 text. A property that a class does not know is ignored when read, so that a node of the last release
 * can read what a node of the next one wrote; {@link Builder#failOnUnknownProperties} makes tests strict. An unknown event type
 * always fails: a state rebuilt without an event would be a wrong state.
 */
public final class LedgerSerializer extends JacksonSerializer {

    private static final List<Class<?>> AXON_TYPES = List.of(
            MetaData.class,
            GlobalSequenceTrackingToken.class,
            ReplayToken.class,
            MergedTrackingToken.class,
            ConfigToken.class,
            String.class,
            Long.class,
            Integer.class,
            Boolean.class);

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    private LedgerSerializer(Builder builder) {
        super(JacksonSerializer.builder().objectMapper(builder.mapper()));
        this.classes = new HashMap<>();
        builder.allowed.forEach(type -> register(type.getName(), type));
        builder.events.forEach(this::register);
    }

    private void register(String name, Class<?> type) {
        Class<?> other = classes.put(name, type);
        if (other != null && other != type) {
            throw new IllegalArgumentException("two classes have the type name " + name);
        }
        types.put(type, new SimpleSerializedType(name, getRevisionResolver().revisionOf(type)));
    }

    /** A builder for the given event types: stable name → class. */
    public static Builder builder(Map<String, Class<?>> events) {
        return new Builder(events);
    }

    /**
     * The registered name and the {@code @Revision} of the class.
     *
     * @throws SerializationException when the class is not registered
     */
    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        SerializedType known = types.get(type);
        if (known == null) {
            throw new SerializationException("not a registered type: " + type.getName());
        }
        return known;
    }

    /**
     * The class registered under the type's name.
     *
     * @throws SerializationException when there is none
     */
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        Class<?> known = classes.get(type.getName());
        if (known == null) {
            throw new SerializationException("this version does not know the type " + type.getName());
        }
        return known;
    }

    /** Settings of the serializer. */
    public static final class Builder {

        private final Map<String, Class<?>> events;
        private final List<Class<?>> allowed = new ArrayList<>(AXON_TYPES);
        private boolean strict;

        private Builder(Map<String, Class<?>> events) {
            this.events = Map.copyOf(events);
        }

        /** Further classes that may be stored under their class name, such as snapshots of aggregates. */
        public Builder allow(Class<?>... more) {
            allowed.addAll(List.of(more));
            return this;
        }

        /** Refuses properties that the class does not know; for tests. */
        public Builder failOnUnknownProperties() {
            strict = true;
            return this;
        }

        public LedgerSerializer build() {
            return new LedgerSerializer(this);
        }

        private ObjectMapper mapper() {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                    .build();
        }
    }
}
