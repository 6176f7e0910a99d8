package org.qunzhi.plan.annualplan;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ApprovePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.DraftPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ReturnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.RevisePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.SubmitPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.ItemEndsBeforeItBegins;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.ItemOutsideTheYear;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NoRight;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NotADraft;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NotSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.OwnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.UnknownPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.YearAlreadyApproved;
import org.qunzhi.platform.Decision;

/**
 * One annual plan.
 *
 * @param workedOnBy everybody who drafted, revised or submitted it
 */
record AnnualPlan(String organization, int year, Stage stage, Set<String> workedOnBy) {
    static final AnnualPlan NONE = new AnnualPlan("", 0, Stage.UNHEARD, Set.of());

    enum Stage {
        UNHEARD,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    Decision<AnnualPlanEvent> decide(AnnualPlanCommand command, Instant now) {
        return switch (command) {
            case DraftPlan draft -> draft(draft);
            case RevisePlan revise -> revise(revise);
            case SubmitPlan(var id, var acting) -> submit(id, acting);
            case ApprovePlan(var id, var acting, var yearApproved) ->
                    approve(id, acting, yearApproved);
            case ReturnPlan(var id, var acting, var reason) -> returned(id, acting, reason);
        };
    }

    private static Decision<AnnualPlanEvent> draft(DraftPlan draft) {
        var acting = draft.acting();
        var content = draft.content();
        if (!worksOn(acting, acting.organization())) return refused(new NoRight());
        var faults = faults(content.items(), draft.year());
        if (draft.yearApproved()) faults.addFirst(new YearAlreadyApproved(draft.year()));
        if (!faults.isEmpty()) return refused(faults);

        return accepted(
                new PlanDrafted(
                        draft.plan(),
                        acting.organization(),
                        draft.year(),
                        content.direction(),
                        content.items(),
                        acting.person()));
    }

    private Decision<AnnualPlanEvent> revise(RevisePlan revise) {
        var content = revise.content();
        if (!knows(revise.acting())) return refused(new UnknownPlan());
        if (!worksOn(revise.acting(), organization)) return refused(new NoRight());
        if (stage != Stage.DRAFT && stage != Stage.RETURNED) return refused(new NotADraft());
        var faults = faults(content.items(), year);
        if (!faults.isEmpty()) return refused(faults);

        return accepted(
                new PlanRevised(
                        revise.plan(),
                        content.direction(),
                        content.items(),
                        revise.acting().person()));
    }

    /** A returned plan is revised first: what was returned cannot come back unchanged. */
    private Decision<AnnualPlanEvent> submit(String id, Acting acting) {
        if (!knows(acting)) return refused(new UnknownPlan());
        if (!worksOn(acting, organization)) return refused(new NoRight());
        if (stage != Stage.DRAFT) return refused(new NotADraft());

        return accepted(new PlanSubmitted(id, acting.person()));
    }

    private Decision<AnnualPlanEvent> approve(String id, Acting acting, boolean yearApproved) {
        if (!knows(acting)) return refused(new UnknownPlan());
        if (!acting.is(DECISION_MAKER, organization, null)) return refused(new NoRight());
        if (stage != Stage.SUBMITTED) return refused(new NotSubmitted());
        if (workedOnBy.contains(acting.person())) return refused(new OwnPlan());
        if (yearApproved) return refused(new YearAlreadyApproved(year));

        return accepted(new PlanApproved(id, organization, year));
    }

    private Decision<AnnualPlanEvent> returned(String id, Acting acting, String reason) {
        if (!knows(acting)) return refused(new UnknownPlan());
        if (!acting.is(DECISION_MAKER, organization, null)) return refused(new NoRight());
        if (stage != Stage.SUBMITTED) return refused(new NotSubmitted());
        if (workedOnBy.contains(acting.person())) return refused(new OwnPlan());

        return accepted(new PlanReturned(id, reason));
    }

    /** Another organisation's plan is as unknown as one that nobody drafted. */
    private boolean knows(Acting acting) {
        return stage != Stage.UNHEARD && acting.organization().equals(organization);
    }

    private static boolean worksOn(Acting acting, String organization) {
        return acting.is(PROMOTER, organization, null)
                || acting.is(DECISION_MAKER, organization, null);
    }

    private static List<AnnualPlanRefusal> faults(List<PlanItem> items, int year) {
        var faults = new ArrayList<AnnualPlanRefusal>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.from().getYear() != year || item.to().getYear() != year)
                faults.add(new ItemOutsideTheYear(i + 1, year));
            if (item.to().isBefore(item.from())) faults.add(new ItemEndsBeforeItBegins(i + 1));
        }
        return faults;
    }

    AnnualPlan after(AnnualPlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted ->
                    new AnnualPlan(
                            drafted.organization(),
                            drafted.year(),
                            Stage.DRAFT,
                            Set.of(drafted.by()));
            case PlanRevised revised -> at(Stage.DRAFT).workedOn(revised.by());
            case PlanSubmitted(var _, var by) -> at(Stage.SUBMITTED).workedOn(by);
            case PlanApproved _ -> at(Stage.APPROVED);
            case PlanReturned _ -> at(Stage.RETURNED);
        };
    }

    private AnnualPlan at(Stage next) {
        return new AnnualPlan(organization, year, next, workedOnBy);
    }

    private AnnualPlan workedOn(String by) {
        var all = new HashSet<>(workedOnBy);
        all.add(by);
        return new AnnualPlan(organization, year, stage, Set.copyOf(all));
    }
}
