package org.qunzhi.review.ranking;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.platform.Recorder;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;

@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("1")
class RankingAggregate {
    @AggregateIdentifier @Nullable String ranking;
    private Ranking state = Ranking.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RankEntries command) {
        Recorder.record(state.decide(command));
    }

    @EventSourcingHandler
    void on(RankingEvent event) {
        ranking = event.ranking();
        state = state.after(event);
    }
}
