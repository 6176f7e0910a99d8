package org.qunzhi.history;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;

/**
 * A history as JSON has it, in maps, lists, texts, numbers and truths, so that whoever writes it
 * down writes the same. A {@link Part} is {@code {"state": "clear", "value": …}} or its state
 * alone.
 */
public final class Plain {

    /**
     * In plain values.
     *
     * @param value of this package, or made of such
     */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Part<?> part -> part(part);
            case Optional<?> maybe -> of(maybe.orElse(null));
            case Kind kind -> kind.code();
            case Context context -> context.code();
            case Enum<?> choice -> choice.name();
            case Temporal time -> time.toString();
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case Record object -> object(object);
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> part(Part<?> part) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("state", part.code());
        part.shown().ifPresent(value -> plain.put("value", of(value)));
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var plain = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
        return plain;
    }

    private static List<@Nullable Object> list(List<?> list) {
        var plain = new ArrayList<@Nullable Object>();
        for (@Nullable Object one : list) plain.add(of(one));
        return plain;
    }

    private static Map<String, @Nullable Object> object(Record object) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var component : object.getClass().getRecordComponents())
            plain.put(component.getName(), of(value(component, object)));
        return plain;
    }

    private static @Nullable Object value(RecordComponent component, Record object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(object.getClass() + " is not public", e);
        }
    }

    private Plain() {}
}
