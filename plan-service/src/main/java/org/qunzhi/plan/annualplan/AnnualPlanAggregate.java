package org.qunzhi.plan.annualplan;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ApprovePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.DraftPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ReturnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.RevisePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.SubmitPlan;
import org.qunzhi.platform.Recorder;

@Aggregate
class AnnualPlanAggregate {
    @AggregateIdentifier @Nullable String planId;
    private AnnualPlan plan = AnnualPlan.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DraftPlan command, Clock clock) {
        Recorder.record(plan.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevisePlan command, Clock clock) {
        Recorder.record(plan.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubmitPlan command, Clock clock) {
        Recorder.record(plan.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApprovePlan command, Clock clock) {
        Recorder.record(plan.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReturnPlan command, Clock clock) {
        Recorder.record(plan.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(AnnualPlanEvent event) {
        planId = event.plan();
        plan = plan.after(event);
    }
}
