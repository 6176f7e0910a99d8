package org.qunzhi.history;

import java.time.LocalDate;
import java.util.List;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;

/** 年度推进计划 (HN 6.4). */
public record AnnualPlanState(
        String id,
        Part<Status> status,
        Part<String> organization,
        Part<Long> year,
        Part<String> direction,
        Part<List<PlanItem>> items,
        Part<String> returnedFor)
        implements State {

    public enum Status {
        DRAFTED,
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    static AnnualPlanState of(String id, Iterable<Seen> events) {
        var told = new Told();
        for (var event : events) {
            switch (event.name()) {
                case "plan-drafted" ->
                        told.from(event, "organization", "year", "direction", "items")
                                .is("status", Status.DRAFTED);
                case "plan-revised" ->
                        told.from(event, "direction", "items").is("status", Status.DRAFTED);
                case "plan-submitted" -> told.is("status", Status.SUBMITTED);
                case "plan-approved" ->
                        told.from(event, "organization", "year").is("status", Status.APPROVED);
                case "plan-returned" ->
                        told.from(event, "reason=returnedFor").is("status", Status.RETURNED);
                default -> {}
            }
        }
        return new AnnualPlanState(
                id,
                told.choice(Status.class, "status"),
                told.text("organization"),
                told.number("year"),
                told.text("direction"),
                told.any("items").map(AnnualPlanState::items),
                told.text("returnedFor"));
    }

    private static List<PlanItem> items(Object value) {
        return ((List<?>) value).stream().map(AnnualPlanState::item).toList();
    }

    private static PlanItem item(Object item) {
        return new PlanItem(
                ActivityType.valueOf((String) Told.member(item, "activity")),
                (String) Told.member(item, "project"),
                ((Number) Told.member(item, "budgetFen")).longValue(),
                LocalDate.parse((String) Told.member(item, "from")),
                LocalDate.parse((String) Told.member(item, "to")));
    }
}
