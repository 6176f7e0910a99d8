package org.qunzhi.registration.circle;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.platform.Recorder;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleCommand.ApplyForRegistration;
import org.qunzhi.registration.circle.CircleCommand.ApproveRegistration;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.CircleCommand.ReturnRegistration;

@Aggregate
class CircleAggregate {
    @AggregateIdentifier @Nullable String circle;
    private Circle state = Circle.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(FormCircle command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(AmendCircle command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ApplyForRegistration command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ApproveRegistration command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ReturnRegistration command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RegisterCircle command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(CircleEvent event) {
        circle = event.circle();
        state = state.after(event);
    }
}
