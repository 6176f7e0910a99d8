package org.qunzhi.platform.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;

/**
 * The events of one store by their stored names; each class says its version by {@link EventType}.
 */
public record StoredNames(Map<String, Class<?>> classes) {

    public StoredNames {
        classes = Map.copyOf(classes);
        classes.forEach(
                (name, event) -> {
                    if (!type(event).value().equals(name)) {
                        throw new IllegalArgumentException(event + " is not stored as " + name);
                    }
                });
    }

    public static StoredNames of(Context context) {
        return new StoredNames(context.events());
    }

    /** The names of the context with this code; none where no context decides under it. */
    public static StoredNames of(String code) {
        return Arrays.stream(Context.values())
                .filter(context -> context.code().equals(code))
                .findFirst()
                .map(StoredNames::of)
                .orElseGet(() -> new StoredNames(Map.of()));
    }

    /** For a vocabulary outside the contracts. */
    public static StoredNames of(Class<?>... events) {
        var classes = new HashMap<String, Class<?>>();
        for (var event : events) classes.put(type(event).value(), event);
        return new StoredNames(classes);
    }

    static EventType type(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) throw new IllegalArgumentException("no stored name on " + event);
        return type;
    }
}
