package org.qunzhi.registration.topic;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.platform.Recorder;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;

@Aggregate
class TopicAggregate {
    @AggregateIdentifier @Nullable String topic;
    private Topic state = Topic.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ApplyForTopic command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ApplyAgain command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ApproveTopic command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ReturnTopic command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RegisterTopic command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RecordActivity command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(SubmitResult command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(AcceptResult command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ReturnResult command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(TopicEvent event) {
        topic = event.topic();
        state = state.after(event);
    }
}
