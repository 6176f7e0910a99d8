package org.qunzhi.auditor;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bundle's asker was shown of one event, each field already matched with its digest.
 *
 * @param index of its log entry
 * @param values fields by name, attributes by name with a leading {@code @}
 * @param withheld how many fields and attributes were not shown
 */
record Disclosed(long index, LogEntry entry, Map<String, JsonNode> values, int withheld) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final Map<String, Class<?>> RECORDS = records();

    String type() {
        return entry.type();
    }

    String stream() {
        return entry.stream();
    }

    String attribute(String name) {
        var value = values.get("@" + name);
        return value == null ? "" : value.asString("");
    }

    <E> At<E> at(E event) {
        return new At<>(index, Instant.parse(entry.time()), event);
    }

    /** Was every field shown? A type that this auditor does not know never is whole to it. */
    boolean whole() {
        var type = RECORDS.get(type());
        return type != null
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(component -> values.containsKey(component.getName()));
    }

    /** The event, where every field of it was shown and fits. */
    Optional<Object> event() {
        var type = RECORDS.get(type());
        if (type == null || !whole()) return Optional.empty();
        var fields = JSON.createObjectNode();
        for (var component : type.getRecordComponents())
            fields.set(component.getName(), values.get(component.getName()));
        try {
            return Optional.of(JSON.treeToValue(fields, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Class<?>> records() {
        var records = new HashMap<String, Class<?>>();
        for (var context : Context.values())
            for (var event : context.events().values())
                records.put(context.type(event.getAnnotation(EventType.class)), event);
        return Map.copyOf(records);
    }
}
