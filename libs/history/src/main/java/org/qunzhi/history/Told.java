package org.qunzhi.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was told last of one thing, by name, while its events pass. */
final class Told {
    private final Map<String, Part<Object>> parts = new HashMap<>();

    /**
     * Takes over fields of an event.
     *
     * @param names {@code title}, or {@code topicTitle=title} where the event calls it otherwise
     */
    Told from(Seen event, String... names) {
        for (var name : names) {
            int equals = name.indexOf('=');
            var theirs = equals < 0 ? name : name.substring(0, equals);
            put(name.substring(equals + 1), event.part(theirs));
        }
        return this;
    }

    /** What is known already is not lost where a later event does not show it. */
    private void put(String name, Part<Object> part) {
        boolean hidden = part instanceof Part.Withheld || part instanceof Part.Unknown;
        if (!hidden || !(parts.get(name) instanceof Part.Clear)) parts.put(name, part);
    }

    Told is(String name, Object value) {
        parts.put(name, new Part.Clear<>(value));
        return this;
    }

    Told isNone(String name) {
        parts.put(name, new Part.None<>());
        return this;
    }

    private Part<Object> part(String name) {
        @Nullable Part<Object> part = parts.get(name);
        return part == null ? new Part.Unknown<>() : part;
    }

    Part<String> text(String name) {
        return part(name).map(String.class::cast);
    }

    Part<Long> number(String name) {
        return part(name).map(value -> ((Number) value).longValue());
    }

    Part<Instant> instant(String name) {
        return part(name).map(value -> Instant.parse((String) value));
    }

    Part<LocalDate> date(String name) {
        return part(name).map(value -> LocalDate.parse((String) value));
    }

    <E extends Enum<E>> Part<E> choice(Class<E> type, String name) {
        return part(name).map(value -> Enum.valueOf(type, String.valueOf(value)));
    }

    Part<List<String>> texts(String name) {
        return part(name).map(value -> ((List<?>) value).stream().map(String.class::cast).toList());
    }

    /** A member of an object in a list. */
    static Object member(Object object, String name) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(name));
    }

    /** Of a list of objects, or of an object with such values: as JSON has it. */
    Part<Object> any(String name) {
        return part(name);
    }
}
