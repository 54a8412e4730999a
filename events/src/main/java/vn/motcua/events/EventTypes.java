package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.events.absence.AbsenceEvent;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.calendar.CalendarEvent;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.dossier.DossierEvent;

/**
 * The stable names under which events are stored. A name never changes once an event of it exists; the Java class
 * behind it may move.
 */
public final class EventTypes {

    private EventTypes() {}

    /** Every event type of every aggregate by its stable name, unmodifiable. */
    public static Map<String, Class<?>> byName() {
        Map<String, Class<?>> types = new HashMap<>();
        Stream.of(DossierEvent.class, CalendarEvent.class, AccessEvent.class, CatalogueEvent.class, AbsenceEvent.class)
                .flatMap(EventTypes::members)
                .forEach(type -> {
                    if (types.put(name(type), type) != null) {
                        throw new IllegalStateException("two event types are named " + name(type));
                    }
                });
        return Map.copyOf(types);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isInterface()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventTypes::members)
                : Stream.of(family);
    }

    /**
     * The stable name of an event class.
     *
     * @throws IllegalArgumentException if the class carries none
     */
    public static String name(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no stable name (@JsonTypeName)");
        }
        return name.value();
    }
}
