package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;

/** Who is in which circle; a circle's events give its members their rights. */
final class Circles implements Check {
    private final Map<String, Circle> circles = new HashMap<>();
    private final Map<String, String> ofTopic = new HashMap<>();

    /** Being written by a formation or an amendment, which is one commit. */
    private @Nullable Circle changing;

    static final class Circle {
        final String organization;
        final Map<Integer, At<?>> registered = new TreeMap<>();

        /** As it is; in the midst of an amendment still as it was, since its leader amends it. */
        Roll roll;

        private Roll next;

        Circle(CircleFormed formed) {
            organization = formed.organization();
            roll = new Roll(formed.unit(), formed.name(), null, Instant.MIN);
            next = roll;
        }
    }

    /** A circle from its formation or an amendment to the next. */
    static final class Roll {
        final @Nullable String unit;
        final String name;
        final @Nullable Roll before;
        final Instant since;
        final Set<String> members = new HashSet<>();
        @Nullable String leader;
        @Nullable Roll next;

        /** False where the history ends in the midst of it. */
        boolean whole;

        private Roll(@Nullable String unit, String name, @Nullable Roll before, Instant since) {
            this.unit = unit;
            this.name = name;
            this.before = before;
            this.since = since;
        }

        /**
         * As another feature of the service, which reads of it a little later, may have known it.
         */
        @Nullable Roll stillKnown(Instant time) {
            return since.isBefore(time.minus(Facts.MOST_BEHIND)) ? null : before;
        }

        boolean mayContain(String person, Instant time) {
            var known = stillKnown(time);
            return members.contains(person) || (known != null && known.mayContain(person, time));
        }

        boolean surelyContains(String person, Instant time) {
            var known = stillKnown(time);
            return members.contains(person)
                    && (known == null || known.surelyContains(person, time));
        }

        boolean mayBeLedBy(String person, Instant time) {
            var known = stillKnown(time);
            return person.equals(leader) || (known != null && known.mayBeLedBy(person, time));
        }

        boolean mayBeCalled(String other, Instant time) {
            var known = stillKnown(time);
            return name.equals(other) || (known != null && known.mayBeCalled(other, time));
        }
    }

    @Override
    public void take(Decided decided) {
        if (decided.event() instanceof TopicApplied topic)
            ofTopic.put(topic.topic(), topic.circle());
        var change = changing;
        if (change != null
                && decided.service().equals(Context.REGISTRATION.code())
                && !goesOn(decided.event())) {
            change.next.whole = true;
            change.roll = change.next;
            changing = null;
        }
        if (!(decided.event() instanceof CircleEvent of)) return;
        if (of instanceof CircleFormed formed) circles.put(formed.circle(), new Circle(formed));
        var circle = circles.get(of.circle());
        if (circle != null) take(circle, of, decided);
    }

    private static boolean goesOn(@Nullable Object event) {
        return event instanceof CircleMemberJoined
                || event instanceof CircleMemberLeft
                || event instanceof CircleLeaderChanged;
    }

    private void take(Circle circle, CircleEvent event, Decided decided) {
        var roll = circle.next;
        switch (event) {
            case CircleFormed _ -> changing = circle;
            case CircleAmended(var _, var unit, var name, var _) -> {
                var amended = new Roll(unit, name, roll, decided.time());
                amended.members.addAll(roll.members);
                amended.leader = roll.leader;
                roll.next = amended;
                circle.next = amended;
                changing = circle;
            }
            case CircleMemberJoined(var _, var person, var duty) -> {
                roll.members.add(person);
                if (duty == Duty.LEADER) roll.leader = person;
            }
            case CircleMemberLeft(var _, var person) -> roll.members.remove(person);
            case CircleLeaderChanged(var _, var person) -> roll.leader = person;
            case CircleRegistered registered ->
                    circle.registered.put(registered.year(), decided.at(registered));
            case CircleEvent.CircleRegistrationApplied _,
                    CircleEvent.CircleRegistrationApproved _,
                    CircleEvent.CircleRegistrationReturned _ -> {}
        }
    }

    /** Of a circle or of a topic. */
    @Nullable Circle of(String thing) {
        return circles.get(ofTopic.getOrDefault(thing, thing));
    }

    String idOf(String thing) {
        return ofTopic.getOrDefault(thing, thing);
    }
}
