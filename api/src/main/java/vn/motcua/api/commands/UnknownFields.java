package vn.motcua.api.commands;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds fields that a command's record does not have. The JSON library can do it too, but reports such fields of a record only when
 * everything else in it was right.
 */
final class UnknownFields {

    private UnknownFields() {}

    /** Hands over the place of every field, at any depth, that {@code type} has no component for. */
    static void find(JsonNode node, Type type, Consumer<String> found) {
        find(node, type, "", found);
    }

    private static void find(JsonNode node, Type type, String place, Consumer<String> found) {
        if (node.isArray() && type instanceof ParameterizedType list) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), list.getActualTypeArguments()[0], place + "[" + i + "]", found);
            }
        } else if (node.isObject() && type instanceof Class<?> record && record.isRecord()) {
            Map<String, RecordComponent> components = Arrays.stream(record.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
            node.properties().forEach(field -> {
                String at = place.isEmpty() ? field.getKey() : place + "." + field.getKey();
                RecordComponent component = components.get(field.getKey());
                if (component == null) {
                    found.accept(at);
                } else {
                    find(field.getValue(), component.getGenericType(), at, found);
                }
            });
        }
    }
}
