package vn.motcua.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.motcua.events.Source;

/**
 * What travels with a command beside its payload; the sender puts {@link #toMap()} into the command message's metadata.
 *
 * @param caller who gives it
 * @param source through which door it came; becomes {@link Source#IMPORT} where {@code occurredAt} is given
 * @param commandId its name in the ledger; {@code null}: the message's own identifier
 * @param traceId the trace (W3C Trace Context) in which it is handled; may be {@code null}
 * @param expectedVersion the dossier's version that the caller has seen (If-Match); {@code null}: any
 * @param occurredAt when it happened; {@code null}: now. Only a caller with {@link Role#IMPORTER} may give it
 */
public record CommandMetadata(
        Caller caller, Source source, String commandId, String traceId, Long expectedVersion, Instant occurredAt) {

    /** Keys of the command message's metadata. */
    public static final String CALLER = "caller";

    public static final String SOURCE = "source";
    public static final String COMMAND_ID = "commandId";
    public static final String TRACE_ID = "traceId";
    public static final String EXPECTED_VERSION = "expectedVersion";
    public static final String OCCURRED_AT = "occurredAt";

    public CommandMetadata {
        Objects.requireNonNull(caller, "a command has a caller");
        Objects.requireNonNull(source, "a command has a source");
    }

    /** Metadata of a command that {@code caller} gives now through {@code source}. */
    public static CommandMetadata of(Caller caller, Source source) {
        return new CommandMetadata(caller, source, null, null, null, null);
    }

    public CommandMetadata withCommandId(String id) {
        return new CommandMetadata(caller, source, id, traceId, expectedVersion, occurredAt);
    }

    public CommandMetadata withTraceId(String id) {
        return new CommandMetadata(caller, source, commandId, id, expectedVersion, occurredAt);
    }

    public CommandMetadata expecting(Long version) {
        return new CommandMetadata(caller, source, commandId, traceId, version, occurredAt);
    }

    public CommandMetadata occurredAt(Instant instant) {
        return new CommandMetadata(caller, source, commandId, traceId, expectedVersion, instant);
    }

    /** The metadata map of a command message; absent values are left out. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new HashMap<>();
        map.put(CALLER, caller);
        map.put(SOURCE, source);
        map.put(COMMAND_ID, commandId);
        map.put(TRACE_ID, traceId);
        map.put(EXPECTED_VERSION, expectedVersion);
        map.put(OCCURRED_AT, occurredAt);
        map.values().removeIf(Objects::isNull);
        return map;
    }

    /**
     * Reads the metadata of a command message.
     *
     * @throws IllegalArgumentException if the caller or the source is missing
     */
    public static CommandMetadata from(Map<String, ?> map) {
        if (!(map.get(CALLER) instanceof Caller caller) || !(map.get(SOURCE) instanceof Source source)) {
            throw new IllegalArgumentException("command metadata without caller or source");
        }
        return new CommandMetadata(
                caller,
                source,
                (String) map.get(COMMAND_ID),
                (String) map.get(TRACE_ID),
                (Long) map.get(EXPECTED_VERSION),
                (Instant) map.get(OCCURRED_AT));
    }
}
