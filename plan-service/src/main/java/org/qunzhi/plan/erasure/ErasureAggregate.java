package org.qunzhi.plan.erasure;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.plan.erasure.ErasureCommand.ApproveErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RejectErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RequestErasure;
import org.qunzhi.platform.Recorder;

/** Missing ones are asked too, so that the rules answer alike for the unknown and the unseen. */
@Aggregate
class ErasureAggregate {
    @AggregateIdentifier @Nullable String erasureId;
    private Erasure erasure = Erasure.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestErasure command, Clock clock) {
        Recorder.record(erasure.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveErasure command, Clock clock) {
        Recorder.record(erasure.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RejectErasure command, Clock clock) {
        Recorder.record(erasure.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RecordErasure command, Clock clock) {
        Recorder.record(erasure.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        erasureId = event.erasure();
        erasure = erasure.after(event);
    }
}
