package org.qunzhi.authority;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Actor;

/**
 * A signed-in person acting by one appointment, or by none, as this service knows it now. Commands
 * carry it, so that the rule book can say who may do what.
 *
 * <p>As a controller parameter it is taken from the token and, where the person has several
 * appointments, from the {@code Qunzhi-On-Behalf-Of} header (an appointment id).
 *
 * @param person the {@code sub} of the token
 * @param organization the organisation acted for; empty without an appointment
 * @param unit the unit of the appointment; absent where it holds for the whole organisation
 * @param role absent without an appointment
 * @param authority {@code <appointment>@<version>}, or {@code self}
 * @param units every unit the appointment reaches: its own and those below, until one with a
 *     promoter of its own
 */
public record Acting(
        String person,
        String organization,
        @Nullable String unit,
        @Nullable Role role,
        String authority,
        Set<String> units) {

    public Acting {
        units = Set.copyOf(units);
    }

    /** Somebody who acts for nobody but themselves. */
    public static Acting self(String person) {
        return new Acting(person, "", null, null, "self", Set.of());
    }

    public Actor actor() {
        return new Actor(person, organization, authority);
    }

    /** Has this role in this organisation, wherever in its tree. */
    public boolean is(Role wanted, String inOrganization) {
        return role == wanted && organization.equals(inOrganization);
    }

    /**
     * Has this role and it reaches {@code inUnit}. An absent unit is the organisation itself, which
     * only an appointment for the whole organisation reaches.
     */
    public boolean is(Role wanted, String inOrganization, @Nullable String inUnit) {
        if (!is(wanted, inOrganization)) return false;
        return inUnit == null ? unit == null : units.contains(inUnit);
    }
}
