package org.qunzhi.registration.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.rules.registration.CircleSize;

/**
 * What a circle is to be: called, where, and who.
 *
 * @param members as they were named, the leader among them
 */
record Composition(
        Workplace workplace,
        @Nullable String unit,
        String name,
        String leader,
        List<String> members,
        CircleSize size) {
    Composition {
        members = List.copyOf(members);
    }
}
