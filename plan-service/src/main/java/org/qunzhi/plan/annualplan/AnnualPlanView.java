package org.qunzhi.plan.annualplan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;

/** {@code reason} is why it was returned last. */
record AnnualPlanView(
        String id,
        String organization,
        int year,
        String direction,
        List<PlanItem> items,
        Status status,
        @Nullable String reason) {

    BigDecimal budget() {
        return BigDecimal.valueOf(items.stream().mapToLong(PlanItem::budgetFen).sum(), 2);
    }

    enum Status {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }
}
