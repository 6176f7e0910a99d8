package org.qunzhi.auditor;

import java.util.Map;
import java.util.Optional;
import org.qunzhi.contracts.Context;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bundle's asker was shown of one event, each field already matched with its digest.
 *
 * @param index of its log entry
 * @param type CloudEvents type, from the entry
 * @param values fields by name, attributes by name with a leading {@code @}
 * @param withheld how many fields and attributes were not shown
 */
record Disclosed(long index, String type, Map<String, JsonNode> values, int withheld) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    String attribute(String name) {
        var value = values.get("@" + name);
        return value == null ? "" : value.asString("");
    }

    /** The event, where it is of that vocabulary and every field of it was shown and fits. */
    <E> Optional<E> as(Class<E> vocabulary) {
        return recordOf(type)
                .filter(vocabulary::isAssignableFrom)
                .flatMap(this::bind)
                .map(vocabulary::cast);
    }

    private Optional<Object> bind(Class<?> event) {
        ObjectNode fields = JSON.createObjectNode();
        for (var component : event.getRecordComponents()) {
            var value = values.get(component.getName());
            if (value == null) return Optional.empty();
            fields.set(component.getName(), value);
        }
        try {
            return Optional.of(JSON.treeToValue(fields, event));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Class<?>> recordOf(String type) {
        for (var context : Context.values()) {
            for (var event : context.events().values()) {
                var named = event.getAnnotation(org.qunzhi.contracts.EventType.class);
                if (named != null && context.type(named).equals(type)) return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
