package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.RESTRICTED;

import java.time.LocalDate;
import java.util.List;
import org.qunzhi.contracts.EventType;

/**
 * 年度推进计划 (HN 6.4): drafted, submitted, approved or returned by somebody else. {@code by} is a
 * person id: who worked on the plan may not approve it, so a replay must know them.
 */
public sealed interface AnnualPlanEvent {
    String plan();

    /** HN 6.3: the kinds of activity an organisation may choose. */
    enum ActivityType {
        QUALITY_TRAINING,
        QUALITY_COMPETITION,
        QUALITY_CONTROL_CIRCLE,
        TRUSTWORTHY_GROUP,
        QUALITY_INNOVATION,
        GEMBA_LEAN
    }

    /** HN 6.4: 重点项目、预算安排与进度要求; the budget in fen. */
    record PlanItem(
            ActivityType activity, String project, long budgetFen, LocalDate from, LocalDate to) {}

    @EventType(value = "plan-drafted", classification = RESTRICTED)
    record PlanDrafted(
            String plan,
            String organization,
            int year,
            String direction,
            List<PlanItem> items,
            String by)
            implements AnnualPlanEvent {}

    @EventType(value = "plan-revised", classification = RESTRICTED)
    record PlanRevised(String plan, String direction, List<PlanItem> items, String by)
            implements AnnualPlanEvent {}

    @EventType(value = "plan-submitted", classification = RESTRICTED)
    record PlanSubmitted(String plan, String by) implements AnnualPlanEvent {}

    @EventType(value = "plan-approved", classification = RESTRICTED)
    record PlanApproved(String plan, String organization, int year) implements AnnualPlanEvent {}

    @EventType(value = "plan-returned", classification = RESTRICTED)
    record PlanReturned(String plan, String reason) implements AnnualPlanEvent {}
}
