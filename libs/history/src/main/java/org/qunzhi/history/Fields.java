package org.qunzhi.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunzhi.contracts.Context;

/** The names of an event's fields, as the contracts have them. */
final class Fields {
    private static final Map<Context, Map<String, List<String>>> ALL = all();

    /** In the contracts' order; none of a type that they do not know. */
    static List<String> of(Context service, String name) {
        return ALL.getOrDefault(service, Map.of()).getOrDefault(name, List.of());
    }

    private static Map<Context, Map<String, List<String>>> all() {
        var all = new EnumMap<Context, Map<String, List<String>>>(Context.class);
        for (var context : Context.values()) {
            all.put(
                    context,
                    context.events().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, event -> names(event.getValue()))));
        }
        return all;
    }

    private static List<String> names(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private Fields() {}
}
