package org.qunzhi.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qunzhi.contracts.Context;

/**
 * An event as its reader was shown it.
 *
 * @param index of its log entry
 * @param type as in CloudEvents: {@code org.qunzhi.review.entry-scored.v1}
 * @param values fields by name, attributes by name after {@code @}; as JSON has them: {@code
 *     String}, {@code Number}, {@code Boolean}, {@code List}, {@code Map}. What is not here and the
 *     contracts' event has is withheld
 */
public record Seen(
        long index,
        Context service,
        long position,
        String type,
        Instant time,
        Map<String, Part<Object>> values) {

    private static final Pattern TYPE =
            Pattern.compile("org\\.qunzhi\\.[a-z]+\\.([a-z0-9-]+)\\.v([0-9]{1,9})");

    public Seen {
        values = Map.copyOf(values);
    }

    /** The stored name: {@code entry-scored}; the whole type where it is no type of ours. */
    public String name() {
        var parts = TYPE.matcher(type);
        return parts.matches() ? parts.group(1) : type;
    }

    public Part<Object> part(String name) {
        var part = values.get(name);
        if (part != null) return part;
        return name.startsWith("@") || Fields.of(service, name()).contains(name)
                ? new Part.Withheld<>()
                : new Part.None<>();
    }

    public Part<String> text(String name) {
        return part(name).map(String.class::cast);
    }

    Part<Long> number(String name) {
        return part(name).map(value -> ((Number) value).longValue());
    }

    Part<Instant> instant(String name) {
        return text(name).map(Instant::parse);
    }

    Part<List<String>> texts(String name) {
        return part(name).map(Seen::strings);
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    /** The event's own fields, those withheld among them; of a type not known here those shown. */
    Map<String, Part<Object>> fields() {
        var fields = new HashMap<String, Part<Object>>();
        Fields.of(service, name()).forEach(name -> fields.put(name, part(name)));
        values.forEach(
                (name, part) -> {
                    if (!name.startsWith("@")) fields.put(name, part);
                });
        return fields;
    }
}
