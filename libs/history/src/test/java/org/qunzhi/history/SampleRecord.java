package org.qunzhi.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;

/** A small record, event by event, as a reader with all rights sees it. */
final class SampleRecord {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private final List<Seen> events = new ArrayList<>();
    private final Map<Context, Long> positions = new HashMap<>();

    /** {@code fields}: name, value, name, value. */
    SampleRecord and(String name, @Nullable Object... fields) {
        var values = new HashMap<String, Part<Object>>();
        values.put("@actor", Part.of("wang"));
        values.put("@organization", Part.of("steel"));
        values.put("@authority", Part.of("a7@2"));
        for (int i = 0; i < fields.length; i += 2) {
            @Nullable Object value = fields[i + 1];
            values.put(
                    String.valueOf(fields[i]),
                    value instanceof Part<?> part ? part.map(Object.class::cast) : Part.of(value));
        }
        var service = service(name);
        long position = positions.merge(service, 1L, Long::sum);
        events.add(
                new Seen(
                        events.size(),
                        service,
                        position,
                        service.type(name, 1),
                        START.plusSeconds(60L * events.size()),
                        values));
        return this;
    }

    private static Context service(String name) {
        return Arrays.stream(Context.values())
                .filter(context -> context.events().containsKey(name))
                .findAny()
                .orElseThrow();
    }

    List<Seen> events() {
        return events;
    }

    History of(Kind kind, String id) {
        return of(kind, id, new AsOf.Newest());
    }

    History of(Kind kind, String id, AsOf asOf) {
        return History.of(new Thing(kind, id), events, asOf);
    }

    /** What somebody sees who sees only those of these names. */
    SampleRecord only(String... names) {
        var some = new SampleRecord();
        events.stream()
                .filter(event -> Arrays.asList(names).contains(event.name()))
                .forEach(some.events::add);
        return some;
    }

    static List<Class<?>> types() {
        return Arrays.stream(Context.values())
                .<Class<?>>flatMap(context -> context.events().values().stream())
                .toList();
    }

    static String name(Class<?> type) {
        return type.getAnnotation(EventType.class).value();
    }
}
