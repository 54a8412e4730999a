package vn.motcua.api.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;

/**
 * Collects what is wrong with the fields of one body: the reader goes on after each of them as if the field were absent. What
 * was sent is never repeated.
 */
final class FieldFaults extends DeserializationProblemHandler {

    private final Map<String, InvalidField> byField = new LinkedHashMap<>();

    /** Everything wrong so far, one for each field. */
    List<InvalidField> fields() {
        return List.copyOf(byField.values());
    }

    void unknown(String field) {
        add(field, "Trường này không có trong mẫu.", "There is no such field.");
    }

    /** Adds what the command itself found, but not for a field that could not even be read. */
    void invalid(InvalidCommandException invalid) {
        for (Fault fault : invalid.faults()) {
            add(fault.field(), fault.vietnamese(), fault.english());
        }
    }

    /** Adds what could not be read and had no way to go on. */
    void notBound(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidCommandException invalid) {
                invalid(invalid);
                return;
            }
        }
        String path = failure.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getPropertyName())
                .collect(Collectors.joining());
        notReadable(path.startsWith(".") ? path.substring(1) : path);
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> targetType, String value, String failure) {
        return notReadable(context, targetType);
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> targetType, Number value, String failure) {
        return notReadable(context, targetType);
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType targetType, JsonToken token, JsonParser parser, String failure) {
        add(path(parser.streamReadContext()), "Giá trị không đúng kiểu.", "The value is of the wrong type.");
        parser.skipChildren();
        return absent(targetType.getRawClass());
    }

    @Override
    public Object handleNullForPrimitives(
            DeserializationContext context,
            Class<?> targetType,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            String failure) {
        // An absent number or flag is read as 0 or false; whether that will do is for the command to say.
        return absent(targetType);
    }

    private Object notReadable(DeserializationContext context, Class<?> targetType) {
        String path = path(context.getParser().streamReadContext());
        if (targetType.isEnum()) {
            String words = Arrays.stream(targetType.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            add(path, "Phải là một trong: " + words + ".", "This must be one of: " + words + ".");
        } else {
            notReadable(path);
        }
        return absent(targetType);
    }

    private void notReadable(String path) {
        add(path, "Giá trị không đúng dạng.", "The value does not have the required form.");
    }

    private void add(String field, String vietnamese, String english) {
        byField.putIfAbsent(field, InvalidField.of(field, vietnamese, english));
    }

    private static Object absent(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    /** The place in the body, e.g. {@code papers[0].name}. */
    private static String path(TokenStreamContext place) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? at.currentName() : at.currentName() + ".");
            } else if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]" + (path.isEmpty() || path.charAt(0) == '[' ? "" : "."));
            }
        }
        return path.toString();
    }
}
