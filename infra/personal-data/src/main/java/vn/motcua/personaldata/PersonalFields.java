package vn.motcua.personaldata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.PersonalData;
import vn.motcua.events.PersonalData.Sensitivity;

/** The components of one event type that are marked {@link PersonalData}, and the one that names its dossier. */
final class PersonalFields {

    private static final String CODE = "code";

    private final Method code;
    private final List<Field> fields;

    private PersonalFields(Method code, List<Field> fields) {
        this.code = code;
        this.fields = fields;
    }

    /**
     * What is marked in an event type; empty where nothing is.
     *
     * @throws IllegalArgumentException when a mark cannot be kept: on a primitive, without a dossier code beside it, or
     *     left to a component that does not decide it
     */
    static Optional<PersonalFields> of(Class<?> eventType) {
        if (!eventType.isRecord()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : eventType.getRecordComponents()) {
            PersonalData mark = component.getAnnotation(PersonalData.class);
            if (mark == null) {
                continue;
            }
            require(!component.getType().isPrimitive(), component, "is primitive, it cannot read as null once erased");
            fields.add(new Field(storedName(component), component.getAccessor(), decider(component, mark)));
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        RecordComponent code = component(eventType, CODE)
                .filter(component -> component.getType() == String.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        eventType.getName() + " holds personal data but no code of the dossier it belongs to"));
        return Optional.of(new PersonalFields(code.getAccessor(), List.copyOf(fields)));
    }

    /** The dossier code of an event. */
    String code(Object event) {
        return (String) read(code, event);
    }

    /** The stored names of the fields of this event that hold personal data now. */
    List<String> filled(Object event) {
        return fields.stream()
                .filter(field -> field.holdsPersonalData(event))
                .map(Field::name)
                .toList();
    }

    /** The stored names of all fields that may hold personal data. */
    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    private static String storedName(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static Optional<Method> decider(RecordComponent component, PersonalData mark) {
        if (mark.decidedBy().isEmpty()) {
            return Optional.empty();
        }
        Optional<Method> decider = component(component.getDeclaringRecord(), mark.decidedBy())
                .filter(other -> Sensitivity.class.isAssignableFrom(other.getType()))
                .map(RecordComponent::getAccessor);
        require(decider.isPresent(), component, "is left to " + mark.decidedBy() + ", which does not decide it");
        return decider;
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static void require(boolean condition, RecordComponent component, String fault) {
        if (!condition) {
            throw new IllegalArgumentException("personal data "
                    + component.getDeclaringRecord().getName() + "." + component.getName() + " " + fault);
        }
    }

    private static Object read(Method accessor, Object event) {
        try {
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private record Field(String name, Method value, Optional<Method> decider) {

        boolean holdsPersonalData(Object event) {
            // Where the deciding component is missing it cannot say that the value is harmless.
            return read(value, event) != null
                    && decider.map(accessor -> (Sensitivity) read(accessor, event))
                            .map(Sensitivity::personal)
                            .orElse(true);
        }
    }
}
