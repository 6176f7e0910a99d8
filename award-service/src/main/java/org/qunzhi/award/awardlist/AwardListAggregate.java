package org.qunzhi.award.awardlist;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.award.awardlist.AwardListCommand.ConferAwards;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListCommand.StartPublicity;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.platform.Recorder;

@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("1")
class AwardListAggregate {
    @AggregateIdentifier @Nullable String awardList;
    private AwardList state = AwardList.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeAwards command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ContinueProposal command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(StartPublicity command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ConferAwards command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ContinueConferral command, Clock clock) {
        Recorder.record(state.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(AwardEvent event) {
        awardList = event.awardList();
        state = state.after(event);
    }
}
