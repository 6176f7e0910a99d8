package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;

/** HN 6.4: who worked on a plan neither approves nor returns it; its items lie in its year. */
final class PlanRule extends Rule {
    private final Map<String, PlanDrafted> drafted = new HashMap<>();
    private final Map<String, Set<String>> workedOn = new HashMap<>();

    PlanRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof AnnualPlanEvent of)) return;
        switch (of) {
            case PlanDrafted draft -> {
                drafted.put(draft.plan(), draft);
                worked(decided, draft.plan(), draft.by());
                items(decided, draft.plan(), draft.items());
            }
            case PlanRevised revised -> {
                worked(decided, revised.plan(), revised.by());
                items(decided, revised.plan(), revised.items());
            }
            case PlanSubmitted(var plan, var by) -> worked(decided, plan, by);
            case PlanApproved(var plan, var organization, int year) -> {
                bySecond(decided, plan);
                var draft = drafted.get(plan);
                if (draft == null) return;
                same(decided, "organization", draft.organization(), organization);
                same(decided, "year", draft.year(), year);
            }
            case PlanReturned(var plan, var _) -> bySecond(decided, plan);
        }
    }

    private void worked(Decided decided, String plan, String by) {
        by(decided, "by", by);
        workedOn.computeIfAbsent(plan, _ -> new HashSet<>()).add(by);
    }

    private void bySecond(Decided decided, String plan) {
        for (var person : workedOn.getOrDefault(plan, Set.of()))
            notBy(decided, person, "plan-submitted");
    }

    private void items(Decided decided, String plan, List<PlanItem> items) {
        var draft = drafted.get(plan);
        if (draft == null) return;
        for (var item : items)
            if (item.from().getYear() != draft.year()
                    || item.to().getYear() != draft.year()
                    || item.to().isBefore(item.from()))
                fault(decided, "item-outside-the-year", item.project(), draft.year());
    }
}
