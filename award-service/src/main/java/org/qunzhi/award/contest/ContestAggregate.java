package org.qunzhi.award.contest;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.platform.Recorder;

@Aggregate
class ContestAggregate {
    @AggregateIdentifier @Nullable String contest;
    private Contest state = Contest.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AnnounceContest command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(ContestEvent event) {
        contest = event.contest();
        state = state.after(event);
    }
}
