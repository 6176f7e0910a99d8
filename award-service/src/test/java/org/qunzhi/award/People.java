package org.qunzhi.award;

import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;

/** Who acts in the tests, by an appointment for a whole organisation. */
public final class People {
    public static final String PROVINCE = "liaoning";
    public static final String CITY = "dalian";
    public static final String ENTERPRISE = "steelworks";

    public static Acting of(Role role, String organization) {
        return of(role.code(), role, organization);
    }

    public static Acting of(String person, Role role, String organization) {
        return new Acting(person, organization, null, role, "appointment@1", Set.of());
    }

    private People() {}
}
