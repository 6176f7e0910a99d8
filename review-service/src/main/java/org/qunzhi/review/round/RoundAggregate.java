package org.qunzhi.review.round;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.platform.Recorder;
import org.qunzhi.review.round.RoundCommand.CloseScoring;
import org.qunzhi.review.round.RoundCommand.ListEntry;
import org.qunzhi.review.round.RoundCommand.OpenRound;
import org.qunzhi.review.round.RoundCommand.RevealRound;
import org.qunzhi.review.round.RoundCommand.SeatExpert;
import org.qunzhi.review.round.RoundCommand.StartScoring;

@Aggregate
class RoundAggregate {
    @AggregateIdentifier @Nullable String round;
    private Round state = Round.NONE;

    /** The id follows from the contest, so that a second round meets the first and is refused. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenRound command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ListEntry command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(SeatExpert command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(StartScoring command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(CloseScoring command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RevealRound command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        round = event.round();
        state = state.after(event);
    }
}
