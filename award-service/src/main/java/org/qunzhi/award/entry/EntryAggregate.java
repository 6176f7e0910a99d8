package org.qunzhi.award.entry;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.platform.Recorder;

@Aggregate
class EntryAggregate {
    @AggregateIdentifier @Nullable String entry;
    private Entry state = Entry.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubmitEntry command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RecommendEntry command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ReturnEntry command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(EntryEvent event) {
        entry = event.entry();
        state = state.after(event);
    }
}
