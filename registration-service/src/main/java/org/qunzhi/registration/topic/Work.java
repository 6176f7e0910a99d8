package org.qunzhi.registration.topic;

import static java.util.Objects.requireNonNull;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.Attachment;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicRefusal.AttendeesNotMembers;
import org.qunzhi.registration.topic.TopicRefusal.HeldBeforeRegistration;
import org.qunzhi.registration.topic.TopicRefusal.HeldInTheFuture;
import org.qunzhi.registration.topic.TopicRefusal.NotInProgress;
import org.qunzhi.registration.topic.TopicRefusal.UnknownStep;
import org.qunzhi.rules.registration.CalendarDay;

/** HN 7.4.1: 及时做好活动记录. Records are only ever added. */
record Work(Topic topic) {

    Decision<TopicEvent> record(RecordActivity activity, Instant now) {
        var applied = topic.applied();
        var objection = new Rights(applied, activity.circle(), activity.by()).objectionToWorking();
        if (objection == null) objection = objectionTo(activity, now);
        if (objection != null) return refused(objection);

        var id = activity.topic();
        var record = Dispatcher.idFrom("activity", id, Integer.toString(topic.records() + 1));
        var attendees = activity.attendees().stream().sorted().toList();
        var events = new ArrayList<TopicEvent>();
        events.add(
                new ActivityRecorded(
                        id,
                        record,
                        activity.step(),
                        activity.heldOn(),
                        activity.place(),
                        activity.content(),
                        attendees.size(),
                        attachments(activity.attachments())));
        attendees.forEach(person -> events.add(new ActivityAttended(id, record, person)));
        return accepted(events);
    }

    /** None is said by absence, as before there were any. */
    static @Nullable List<Attachment> attachments(List<Attachment> given) {
        return given.isEmpty() ? null : given;
    }

    private @Nullable TopicRefusal objectionTo(RecordActivity activity, Instant now) {
        var state = topic.state();
        if (state == null || !state.inProgress()) return new NotInProgress(activity.topic());
        var steps = topic.applied().steps();
        if (!steps.contains(activity.step())) return new UnknownStep(activity.step(), steps);
        var members = activity.circle().members();
        var strangers =
                activity.attendees().stream()
                        .filter(person -> !members.contains(person))
                        .sorted()
                        .toList();
        if (!strangers.isEmpty()) return new AttendeesNotMembers(strangers);

        var heldOn = activity.heldOn();
        var registeredOn = requireNonNull(topic.registeredOn());
        if (heldOn.isBefore(registeredOn)) return new HeldBeforeRegistration(heldOn, registeredOn);
        var today = CalendarDay.of(now);
        return heldOn.isAfter(today) ? new HeldInTheFuture(heldOn, today) : null;
    }
}
