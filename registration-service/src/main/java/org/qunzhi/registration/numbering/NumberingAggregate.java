package org.qunzhi.registration.numbering;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.platform.Recorder;
import org.qunzhi.registration.numbering.NumberingCommand.IssueNumber;

@Aggregate
class NumberingAggregate {
    @AggregateIdentifier @Nullable String register;
    private Numbering state = Numbering.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueNumber command) {
        Recorder.record(state.decide(command));
    }

    @EventSourcingHandler
    void on(NumberingEvent event) {
        register = event.register();
        state = state.after(event);
    }
}
