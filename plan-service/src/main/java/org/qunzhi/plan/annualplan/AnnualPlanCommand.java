package org.qunzhi.plan.annualplan;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;

public sealed interface AnnualPlanCommand {

    /** Of the acting organisation; {@code yearApproved}: it has an approved plan of that year. */
    record DraftPlan(
            @TargetAggregateIdentifier String plan,
            Acting acting,
            int year,
            Content content,
            boolean yearApproved)
            implements AnnualPlanCommand {}

    record RevisePlan(@TargetAggregateIdentifier String plan, Acting acting, Content content)
            implements AnnualPlanCommand {}

    record SubmitPlan(@TargetAggregateIdentifier String plan, Acting acting)
            implements AnnualPlanCommand {}

    /** {@code yearApproved}: the organisation has an approved plan of this plan's year. */
    record ApprovePlan(@TargetAggregateIdentifier String plan, Acting acting, boolean yearApproved)
            implements AnnualPlanCommand {}

    record ReturnPlan(@TargetAggregateIdentifier String plan, Acting acting, String reason)
            implements AnnualPlanCommand {}

    /** What the plan says. */
    record Content(String direction, List<PlanItem> items) {
        public Content {
            items = List.copyOf(items);
        }
    }
}
