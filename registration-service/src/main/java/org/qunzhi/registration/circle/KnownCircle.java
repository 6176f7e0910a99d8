package org.qunzhi.registration.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.lists.Cell;

/** A circle as this service's read model knows it. */
public record KnownCircle(
        String circle,
        String organization,
        @Nullable String unit,
        String name,
        String leader,
        List<String> members,
        List<YearOfCircle> registrations) {

    /** Its registration for one year; {@code number} and {@code reason} where there is one. */
    public record YearOfCircle(
            int year, RegistrationState state, @Nullable String number, @Nullable String reason) {}

    public KnownCircle {
        members = List.copyOf(members);
        registrations = List.copyOf(registrations);
    }

    /** Of the latest registration, where there is one. */
    @Nullable Object latest(Cell<YearOfCircle> part) {
        return registrations.isEmpty() ? null : part.of(registrations.getLast());
    }

    public boolean registeredFor(int year) {
        return registrations.stream()
                .anyMatch(one -> one.year() == year && one.state() == RegistrationState.REGISTERED);
    }

    public boolean isOpenTo(Acting acting) {
        return members.contains(acting.person())
                || acting.is(Role.PROMOTER, organization, unit)
                || acting.is(Role.DECISION_MAKER, organization, unit);
    }

    /**
     * One of its members, who acts by the circle's own events: no appointment makes somebody a
     * leader or a member. The latest registration stands as the version; before the first, the
     * formation does.
     */
    public Actor actor(Acting acting) {
        var version =
                registrations.stream()
                        .filter(one -> one.state() == RegistrationState.REGISTERED)
                        .mapToInt(YearOfCircle::year)
                        .max();
        var authority =
                "circle:" + circle + "@" + (version.isPresent() ? version.getAsInt() : "formed");
        return new Actor(acting.person(), organization, authority);
    }
}
