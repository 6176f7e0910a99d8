package org.qunzhi.auditor.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.rules.registration.CalendarDay;

/**
 * HN 7.3–7.5: the work is recorded after registration and never ahead, each step of it before the
 * result; whoever is in the circle judges neither topic nor result.
 */
final class TopicRule extends Rule {
    private static final class Topic {
        final TopicApplied applied;
        final Set<String> recorded = new HashSet<>();
        @Nullable LocalDate registeredOn;
        @Nullable ActivityRecorded latest;
        final Set<String> attended = new HashSet<>();

        Topic(TopicApplied applied) {
            this.applied = applied;
        }
    }

    private final Map<String, Topic> topics = new HashMap<>();

    private final Circles circles;

    TopicRule(Faults faults, Facts facts, Circles circles) {
        super(faults, facts);
        this.circles = circles;
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof TopicEvent of)) return;
        if (of instanceof TopicApplied applied) again(decided, applied);
        var topic = topics.get(of.topic());
        if (topic == null) return;
        if (!(of instanceof ActivityAttended)) attendance(decided, topic);
        switch (of) {
            case TopicApplied applied -> applied(decided, applied);
            case TopicApproved(var _, var organization, int year) -> {
                same(decided, "organization", topic.applied.organization(), organization);
                same(decided, "year", topic.applied.year(), year);
                judged(decided, topic);
            }
            case TopicReturned _, ResultReturned _ -> judged(decided, topic);
            case TopicRegistered registered -> registered(decided, topic, registered);
            case ActivityRecorded recorded -> recorded(decided, topic, recorded);
            case ActivityAttended attended -> attended(decided, topic, attended);
            case ResultSubmitted _ -> {
                for (var step : topic.applied.steps())
                    if (!topic.recorded.contains(step)) fault(decided, "step-not-recorded", step);
            }
            case ResultAccepted accepted -> accepted(decided, topic, accepted);
        }
    }

    private void again(Decided decided, TopicApplied applied) {
        var before = topics.put(applied.topic(), new Topic(applied));
        if (before == null) return;
        same(decided, "circle", before.applied.circle(), applied.circle());
        same(decided, "type", before.applied.type(), applied.type());
    }

    private void applied(Decided decided, TopicApplied applied) {
        if (applied.plannedUntil().isBefore(applied.plannedFrom()))
            fault(decided, "ends-before-it-begins", applied.plannedFrom(), applied.plannedUntil());
        var newYear = LocalDate.of(applied.year(), 12, 31);
        same(decided, "year", day(decided, newYear).getYear(), applied.year());
        var circle = circles.of(applied.circle());
        if (circle == null) lacks(decided, CircleFormed.class);
        else same(decided, "unit", circle.roll.unit, applied.unit());
        if (facts.all(CircleRegistered.class, applied.circle()).stream()
                .noneMatch(of -> of.event().year() == applied.year()))
            lacks(decided, CircleRegistered.class);
    }

    private void judged(Decided decided, Topic topic) {
        var circle = circles.of(topic.applied.circle());
        if (circle == null) return;
        for (var member : circle.roll.members)
            if (circle.roll.surelyContains(member, decided.time()))
                notBy(decided, member, "circle-member-joined");
    }

    private void registered(Decided decided, Topic topic, TopicRegistered registered) {
        same(decided, "circle", topic.applied.circle(), registered.circle());
        same(decided, "organization", topic.applied.organization(), registered.organization());
        same(decided, "title", topic.applied.title(), registered.title());
        same(decided, "type", topic.applied.type(), registered.type());
        same(
                decided,
                "registeredOn",
                day(decided, registered.registeredOn()),
                registered.registeredOn());
        topic.registeredOn = registered.registeredOn();
        var number =
                facts.all(NumberIssued.class, registered.topic()).stream()
                        .map(At::event)
                        .filter(issued -> issued.kind() == Subject.TOPIC)
                        .findFirst();
        if (number.isEmpty()) lacks(decided, NumberIssued.class);
        else same(decided, "number", number.get().number(), registered.number());
    }

    private void recorded(Decided decided, Topic topic, ActivityRecorded recorded) {
        topic.latest = recorded;
        topic.attended.clear();
        topic.recorded.add(recorded.step());
        if (!topic.applied.steps().contains(recorded.step()))
            fault(decided, "no-such-step", recorded.step());
        if (topic.registeredOn != null && recorded.heldOn().isBefore(topic.registeredOn))
            fault(decided, "held-outside", recorded.heldOn(), topic.registeredOn);
        var today = CalendarDay.of(decided.time());
        if (recorded.heldOn().isAfter(today))
            fault(decided, "held-outside", recorded.heldOn(), today);
    }

    private void attended(Decided decided, Topic topic, ActivityAttended attended) {
        var latest = topic.latest;
        if (latest == null) {
            lacks(decided, ActivityRecorded.class);
            return;
        }
        same(decided, "record", latest.record(), attended.record());
        if (!topic.attended.add(attended.person()))
            fault(decided, "twice", decided.name(), attended.person());
        if (topic.attended.size() > latest.attendance())
            fault(decided, "attendance-differs", latest.attendance(), topic.attended.size());
        var circle = circles.of(topic.applied.circle());
        if (circle == null || !circle.roll.mayContain(attended.person(), decided.time()))
            lacks(decided, CircleMemberJoined.class);
    }

    /** An activity's attendances stand right behind it. */
    private void attendance(Decided decided, Topic topic) {
        var latest = topic.latest;
        topic.latest = null;
        if (latest != null && topic.attended.size() < latest.attendance())
            fault(decided, "attendance-differs", latest.attendance(), topic.attended.size());
    }

    private void accepted(Decided decided, Topic topic, ResultAccepted accepted) {
        judged(decided, topic);
        same(decided, "circle", topic.applied.circle(), accepted.circle());
        same(decided, "organization", topic.applied.organization(), accepted.organization());
        same(decided, "title", topic.applied.title(), accepted.title());
        same(decided, "type", topic.applied.type(), accepted.type());
        var circle = circles.of(accepted.circle());
        if (circle != null && !circle.roll.mayBeCalled(accepted.circleName(), decided.time()))
            same(decided, "circleName", circle.roll.name, accepted.circleName());
    }
}
