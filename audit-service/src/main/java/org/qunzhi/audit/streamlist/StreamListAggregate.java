package org.qunzhi.audit.streamlist;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.streamlist.StreamListCommand.ListStreams;
import org.qunzhi.contracts.audit.StreamListEvent;
import org.qunzhi.platform.Recorder;

@Aggregate
class StreamListAggregate {
    @AggregateIdentifier @Nullable String streamLists;
    private StreamListing listing = StreamListing.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ListStreams command, Clock clock) {
        Recorder.record(listing.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(StreamListEvent event) {
        streamLists = event.streamLists();
        listing = listing.after(event);
    }
}
