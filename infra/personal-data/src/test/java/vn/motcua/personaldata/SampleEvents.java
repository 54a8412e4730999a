package vn.motcua.personaldata;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.events.EventTypes;

/** One event of every type with every component filled; each text is {@code "<component> Đặng Thị Ngọc Ánh"}. */
final class SampleEvents {

    static final String CODE = "000.00.06.H56-261124-0001";

    /** Stands in every text of a sample, so whatever holds it holds plaintext. */
    static final String PLANTED = "Đặng Thị Ngọc Ánh";

    private SampleEvents() {}

    static Stream<Object> ofEveryType() {
        return EventTypes.byName().values().stream().map(type -> of(type, CODE));
    }

    static <T> T of(Class<T> type, String code) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName().equals("code") && component.getType() == String.class
                        ? code
                        : value(component.getGenericType(), component.getName()))
                .toArray();
        return construct(type, values);
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of(
                    value(map.getActualTypeArguments()[0], name + " key"),
                    value(map.getActualTypeArguments()[1], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name + " " + PLANTED;
        } else if (plain == int.class) {
            return 7;
        } else if (plain == long.class || plain == Long.class) {
            return 2_500_000L;
        } else if (plain == boolean.class) {
            return false;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2026, 11, 24);
        } else if (plain == Instant.class) {
            return Instant.parse("2026-11-24T02:30:00.123456Z");
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        Object[] values = Arrays.stream(plain.getRecordComponents())
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        return construct(plain, values);
    }

    private static <T> T construct(Class<T> type, Object... values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a sample of " + type, e);
        }
    }
}
