package org.qunzhi.plan.annualplan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.plan.annualplan.AnnualPlanView.Status;

/**
 * What was done with a plan.
 *
 * @param status what it was afterwards
 * @param by person id
 * @param direction with {@code items}, as drafted or revised
 * @param reason why it was returned
 */
record AnnualPlanStep(
        Status status,
        Instant at,
        String by,
        @Nullable String direction,
        @Nullable List<PlanItem> items,
        @Nullable String reason) {}
