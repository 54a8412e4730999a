package vn.motcua.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where an event comes from; travels as the event's metadata.
 *
 * @param actor who did it
 * @param commandId the command that led to the event
 * @param traceId the trace (W3C Trace Context) in which it was handled
 * @param source through which door it came
 * @param occurredAt when it happened; differs from the store's recorded-at only for imported events
 */
public record Provenance(Actor actor, String commandId, String traceId, Source source, Instant occurredAt) {

    /** Keys of the metadata map, part of the stored shape. */
    public static final String ACTOR = "actor";

    public static final String COMMAND_ID = "commandId";
    public static final String TRACE_ID = "traceId";
    public static final String SOURCE = "source";
    public static final String OCCURRED_AT = "occurredAt";

    /**
     * The metadata as it is stored: plain maps and strings. The instant is left as it is, because the serializer writes it in
     * ISO-8601 UTC and whoever folds the event in this process then need not parse it.
     */
    public Map<String, Object> toMetadata() {
        Map<String, String> who = new LinkedHashMap<>();
        put(who, "id", actor.id());
        put(who, "name", actor.name());
        put(who, "role", actor.role());
        put(who, "department", actor.department());
        put(who, "onBehalfOf", actor.onBehalfOf());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(ACTOR, who);
        metadata.put(COMMAND_ID, commandId);
        metadata.put(TRACE_ID, traceId);
        metadata.put(SOURCE, source.stored());
        metadata.put(OCCURRED_AT, occurredAt);
        return metadata;
    }

    /**
     * Reads metadata written by {@link #toMetadata()}.
     *
     * @throws IllegalArgumentException if the actor, the source or the instant is missing
     */
    public static Provenance of(Map<String, ?> metadata) {
        if (!(metadata.get(ACTOR) instanceof Map<?, ?> who)
                || metadata.get(SOURCE) == null
                || metadata.get(OCCURRED_AT) == null) {
            throw new IllegalArgumentException("event metadata without actor, source or occurredAt");
        }
        return new Provenance(
                new Actor(
                        text(who, "id"),
                        text(who, "name"),
                        text(who, "role"),
                        text(who, "department"),
                        text(who, "onBehalfOf")),
                text(metadata, COMMAND_ID),
                text(metadata, TRACE_ID),
                Source.ofStored(text(metadata, SOURCE)),
                instant(metadata.get(OCCURRED_AT)));
    }

    /** Whether the event was brought in by the importer. */
    public boolean imported() {
        return source == Source.IMPORT;
    }

    private static void put(Map<String, String> target, String key, String value) {
        if (value != null) {
            target.put(key, value);
        }
    }

    private static Instant instant(Object value) {
        return value instanceof Instant instant ? instant : Instant.parse(value.toString());
    }

    private static String text(Map<?, ?> source, String key) {
        Object value = source.get(key);
        return value == null ? null : value.toString();
    }
}
