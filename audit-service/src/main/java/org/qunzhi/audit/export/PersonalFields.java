package org.qunzhi.audit.export;

import java.util.HashMap;
import java.util.Map;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;

/** Which fields of an event tell of a person, as the contracts mark them. */
final class PersonalFields {
    private static final Map<String, Map<String, Personal>> BY_TYPE = byType();

    /** By name; none of a type that these contracts do not know. */
    static Map<String, Personal> of(String type) {
        return BY_TYPE.getOrDefault(type, Map.of());
    }

    private static Map<String, Map<String, Personal>> byType() {
        var byType = new HashMap<String, Map<String, Personal>>();
        for (var context : Context.values()) {
            for (var event : context.events().values()) {
                var type = context.type(event.getAnnotation(EventType.class));
                byType.put(type, marks(event));
            }
        }
        return Map.copyOf(byType);
    }

    private static Map<String, Personal> marks(Class<?> event) {
        var marks = new HashMap<String, Personal>();
        for (var field : event.getRecordComponents()) {
            var mark = field.getAnnotation(Personal.class);
            if (mark != null) marks.put(field.getName(), mark);
        }
        return Map.copyOf(marks);
    }

    private PersonalFields() {}
}
