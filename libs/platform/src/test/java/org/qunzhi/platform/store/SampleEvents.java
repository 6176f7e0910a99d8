package org.qunzhi.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.contracts.Protected;

/** One instance of a record, the same each time: every component filled, texts by its own name. */
public final class SampleEvents {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    public static Object of(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var values =
                    Arrays.stream(components)
                            .map(each -> value(each.getGenericType(), each.getName()))
                            .toArray();
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, name);
            case Class<?> plain -> plain(plain, name);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object container(ParameterizedType type, String name) {
        var inner = type.getActualTypeArguments();
        var last = value(inner[inner.length - 1], name);
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "List" -> List.of(last);
            case "Set" -> Set.of(last);
            case "Map" -> Map.of(value(inner[0], name), last);
            case "Optional" -> Optional.of(last);
            case "Protected" -> Protected.of(last);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object plain(Class<?> type, String name) {
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return of(type);
        return switch (type.getSimpleName()) {
            case "String" -> name;
            case "int", "Integer" -> 3;
            case "long", "Long" -> 4_000_000_000L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> NOON;
            case "LocalDate" -> LocalDate.of(2026, 5, 1);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private SampleEvents() {}
}
