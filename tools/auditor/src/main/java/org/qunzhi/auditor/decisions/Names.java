package org.qunzhi.auditor.decisions;

import java.util.Objects;
import org.qunzhi.contracts.EventType;

/** Stored names of events. */
final class Names {

    /** {@code org.qunzhi.plan.appointed.v1} is {@code appointed}. */
    static String ofType(String type) {
        int version = type.lastIndexOf(".v");
        int name = type.lastIndexOf('.', version - 1);
        return version < 0 ? type : type.substring(name + 1, version);
    }

    static String of(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class)).value();
    }

    private Names() {}
}
