package org.qunzhi.registration.topic;

import static java.util.Objects.requireNonNull;
import static org.qunzhi.registration.topic.TopicState.ACCEPTED;
import static org.qunzhi.registration.topic.TopicState.APPLIED;
import static org.qunzhi.registration.topic.TopicState.APPROVED;
import static org.qunzhi.registration.topic.TopicState.REGISTERED;
import static org.qunzhi.registration.topic.TopicState.RESULT_RETURNED;
import static org.qunzhi.registration.topic.TopicState.RESULT_SUBMITTED;
import static org.qunzhi.registration.topic.TopicState.RETURNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;

/**
 * One topic, from application to acceptance (HN 7.3–7.5). The decisions of each phase stand in
 * {@link Application}, {@link Work} and {@link Outcome}.
 *
 * @param application the latest; absent, as the state is, only before the first
 */
record Topic(
        @Nullable TopicState state,
        @Nullable TopicApplied application,
        @Nullable LocalDate registeredOn,
        Set<String> recordedSteps,
        int records) {
    static final Topic NONE = new Topic(null, null, null, Set.of(), 0);

    Decision<TopicEvent> decide(TopicCommand command, Instant now) {
        return switch (command) {
            case ApplyForTopic apply -> Application.apply(apply, now);
            case ApplyAgain again -> new Application(this).again(again, now);
            case ApproveTopic approve -> new Application(this).approve(approve);
            case ReturnTopic back -> new Application(this).giveBack(back);
            case RegisterTopic register -> new Application(this).register(register, now);
            case RecordActivity activity -> new Work(this).record(activity, now);
            case SubmitResult result -> new Outcome(this).submit(result);
            case AcceptResult accept -> new Outcome(this).accept(accept);
            case ReturnResult back -> new Outcome(this).giveBack(back);
        };
    }

    Topic after(TopicEvent event) {
        return switch (event) {
            case TopicApplied applied -> new Topic(APPLIED, applied, null, Set.of(), 0);
            case TopicApproved _ -> in(APPROVED);
            case TopicReturned _ -> in(RETURNED);
            case TopicRegistered registered ->
                    new Topic(REGISTERED, application, registered.registeredOn(), Set.of(), 0);
            case ActivityRecorded activity -> with(activity);
            case ActivityAttended _ -> this;
            case ResultSubmitted _ -> in(RESULT_SUBMITTED);
            case ResultReturned _ -> in(RESULT_RETURNED);
            case ResultAccepted _ -> in(ACCEPTED);
        };
    }

    /** The application on which everything after it rests. */
    TopicApplied applied() {
        return requireNonNull(application, "a topic begins with its application");
    }

    private Topic in(TopicState next) {
        return new Topic(next, application, registeredOn, recordedSteps, records);
    }

    private Topic with(ActivityRecorded activity) {
        var steps = new HashSet<>(recordedSteps);
        steps.add(activity.step());
        return new Topic(state, application, registeredOn, Set.copyOf(steps), records + 1);
    }
}
