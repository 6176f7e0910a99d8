package org.qunzhi.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;

/** Ways to act, for tests. */
public final class Ways {

    /** For the whole organisation and every unit of it that is named. */
    public static Acting as(String person, Role role, String organization, String... units) {
        return acting(person, role, organization, null, Set.of(units));
    }

    /** For one unit alone. */
    public static Acting ofUnit(String person, Role role, String organization, String unit) {
        return acting(person, role, organization, unit, Set.of(unit));
    }

    private static Acting acting(
            String person,
            Role role,
            String organization,
            @Nullable String unit,
            Set<String> units) {
        return new Acting(person, organization, unit, role, person + "-appointment@0", units);
    }

    private Ways() {}
}
