package vn.motcua.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** How the views keep values inside a json column: instants in ISO-8601 UTC, nothing for {@code null}. */
public final class ViewsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ViewsJson() {}

    /** The mapper itself, for the search engine's client. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The value as json text; {@code null} stays {@code null}. */
    public static String write(Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The value that {@link #write} wrote; {@code null} stays {@code null}. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The list that {@link #write} wrote. */
    public static <T> List<T> readList(String json, Class<T> element) {
        JavaType type = MAPPER.getTypeFactory().constructCollectionType(List.class, element);
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** Without Jackson's message, which quotes the value. */
    private static IllegalStateException unreadable(JsonProcessingException e) {
        return new IllegalStateException("a view's json column does not hold what it should: "
                + e.getClass().getSimpleName());
    }
}
