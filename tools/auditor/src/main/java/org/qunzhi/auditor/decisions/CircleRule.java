package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;

/**
 * HN 7.3, year by year: applied for, approved by somebody else, registered with its number. What
 * was returned may be amended, as long as nothing of it is before the promoter.
 */
final class CircleRule extends Rule {
    private enum State {
        APPLIED,
        APPROVED,
        RETURNED,
        REGISTERED
    }

    private static final class Circle {
        final String organization;
        final Set<String> members = new LinkedHashSet<>();
        final Map<Integer, State> years = new HashMap<>();
        @Nullable String unit;
        String name;
        @Nullable String leader;

        Circle(CircleFormed formed) {
            organization = formed.organization();
            unit = formed.unit();
            name = formed.name();
        }
    }

    private final Map<String, Circle> circles = new HashMap<>();

    CircleRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof CircleEvent of)) return;
        if (of instanceof CircleFormed formed) circles.put(formed.circle(), new Circle(formed));
        var circle = circles.get(of.circle());
        if (circle == null) return;
        switch (of) {
            case CircleFormed _ -> {}
            case CircleMemberJoined joined -> joined(decided, circle, joined);
            case CircleAmended amended -> amended(decided, circle, amended);
            case CircleMemberLeft(var _, var person) -> {
                if (person.equals(circle.leader)) fault(decided, "leader-left", person);
                if (!circle.members.remove(person)) lacks(decided, CircleMemberJoined.class);
            }
            case CircleLeaderChanged(var _, var person) -> {
                if (person.equals(circle.leader)) fault(decided, "twice", decided.name(), person);
                if (!circle.members.contains(person)) lacks(decided, CircleMemberJoined.class);
                circle.leader = person;
            }
            case CircleRegistrationApplied(var _, int year) -> {
                var state = circle.years.put(year, State.APPLIED);
                if (state != null && state != State.RETURNED)
                    fault(decided, "year-not-in-state", year, decided.name(), state);
            }
            case CircleRegistrationApproved(var _, var organization, int year) -> {
                same(decided, "organization", circle.organization, organization);
                judged(decided, circle, year, State.APPROVED);
            }
            case CircleRegistrationReturned(var _, int year, var _) ->
                    judged(decided, circle, year, State.RETURNED);
            case CircleRegistered registered -> registered(decided, circle, registered);
        }
    }

    private void amended(Decided decided, Circle circle, CircleAmended amended) {
        var states = circle.years.values();
        if (!states.contains(State.RETURNED)
                || states.contains(State.APPLIED)
                || states.contains(State.APPROVED)) fault(decided, "not-amendable", decided.name());
        if (states.contains(State.REGISTERED)) same(decided, "unit", circle.unit, amended.unit());
        circle.unit = amended.unit();
        circle.name = amended.name();
    }

    private void joined(Decided decided, Circle circle, CircleMemberJoined joined) {
        boolean leads = joined.duty() == CircleEvent.Duty.LEADER;
        if (!circle.members.add(joined.person()) || (leads && circle.leader != null))
            fault(decided, "twice", decided.name(), joined.person());
        if (leads) circle.leader = joined.person();
    }

    private void judged(Decided decided, Circle circle, int year, State next) {
        move(decided, circle, year, State.APPLIED, next);
        for (var member : circle.members) notBy(decided, member, "circle-member-joined");
    }

    private void move(Decided decided, Circle circle, int year, State from, State to) {
        var state = circle.years.put(year, to);
        if (state != from)
            fault(decided, "year-not-in-state", year, decided.name(), String.valueOf(state));
    }

    private void registered(Decided decided, Circle circle, CircleRegistered registered) {
        move(decided, circle, registered.year(), State.APPROVED, State.REGISTERED);
        same(decided, "organization", circle.organization, registered.organization());
        same(decided, "unit", circle.unit, registered.unit());
        same(decided, "name", circle.name, registered.name());
        same(decided, "members", circle.members.size(), registered.members());
        var number =
                facts.all(NumberIssued.class, registered.circle()).stream()
                        .map(At::event)
                        .filter(issued -> issued.kind() == Subject.CIRCLE)
                        .filter(issued -> issued.year() == registered.year())
                        .findFirst();
        if (number.isEmpty()) lacks(decided, NumberIssued.class);
        else same(decided, "number", number.get().number(), registered.number());
    }
}
