package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;

/** Who is in which circle; a circle's events give its members their rights. */
final class Circles implements Check {
    private final Map<String, Circle> circles = new HashMap<>();
    private final Map<String, String> ofTopic = new HashMap<>();
    private @Nullable Circle forming;

    static final class Circle {
        final String organization;
        final Set<String> members = new HashSet<>();
        final Map<Integer, Instant> registered = new TreeMap<>();
        @Nullable String leader;

        /** False where the history ends in the midst of its formation, which is one commit. */
        boolean whole;

        Circle(String organization) {
            this.organization = organization;
        }
    }

    @Override
    public void take(Decided decided) {
        if (forming != null
                && decided.service().equals(Context.REGISTRATION.code())
                && !(decided.event() instanceof CircleMemberJoined)) {
            forming.whole = true;
            forming = null;
        }
        if (decided.event() instanceof TopicApplied topic)
            ofTopic.put(topic.topic(), topic.circle());
        if (decided.event() instanceof CircleFormed formed) {
            forming = new Circle(formed.organization());
            circles.put(formed.circle(), forming);
        }
        if (!(decided.event() instanceof CircleEvent of)) return;
        var circle = circles.get(of.circle());
        if (circle == null) return;
        if (of instanceof CircleMemberJoined joined) {
            circle.members.add(joined.person());
            if (joined.duty() == Duty.LEADER) circle.leader = joined.person();
        }
        if (of instanceof CircleRegistered registered)
            circle.registered.put(registered.year(), decided.time());
    }

    /** Of a circle or of a topic. */
    @Nullable Circle of(String thing) {
        return circles.get(ofTopic.getOrDefault(thing, thing));
    }

    String idOf(String thing) {
        return ofTopic.getOrDefault(thing, thing);
    }
}
