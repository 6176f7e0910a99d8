package org.qunzhi.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Refusal;

/** The components of a refusal, by name. */
final class Members {
    /** RFC 9457 §3.1 and ours; a refusal's component may not be called so. */
    static final Set<String> TAKEN =
            Set.of("type", "title", "status", "detail", "instance", "code", "faults");

    static Map<String, @Nullable Object> of(Refusal refusal) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var components = refusal.getClass().getRecordComponents();
        if (components == null) return members;
        for (var component : components) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                members.put(component.getName(), accessor.invoke(refusal));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(component + " cannot be read", broken);
            }
        }
        return members;
    }

    private Members() {}
}
