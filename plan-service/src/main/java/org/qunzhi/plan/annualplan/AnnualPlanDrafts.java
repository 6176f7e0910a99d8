package org.qunzhi.plan.annualplan;

import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * What is typed for an annual plan before it is decided: of a new one by the organisation, of a
 * revision by the plan. Closed with the person's own key, so it is erased with them.
 */
@Component
class AnnualPlanDrafts implements DraftKind, Follower {
    private final Standing standing;
    private final AnnualPlans plans;
    private final Drafts drafts;

    AnnualPlanDrafts(Standing standing, AnnualPlans plans, Drafts drafts) {
        this.standing = standing;
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public String code() {
        return "annual-plan";
    }

    @Override
    public Optional<DraftPlace> place(String person, String target) {
        var organization = plans.find(target).map(AnnualPlanView::organization).orElse(target);
        boolean plans =
                standing.of(person).stream()
                        .anyMatch(
                                acting ->
                                        acting.is(Role.PROMOTER, organization)
                                                || acting.is(Role.DECISION_MAKER, organization));
        if (!plans) return Optional.empty();
        var owner = Owner.personal(person, organization);
        return Optional.of(new DraftPlace(code(), target, person, organization, owner));
    }

    @EventHandler
    void on(AnnualPlanEvent event) {
        switch (event) {
            case PlanDrafted drafted -> drafts.delete(code(), drafted.organization(), drafted.by());
            case PlanRevised revised -> drafts.delete(code(), revised.plan(), revised.by());
            case AnnualPlanEvent.PlanApproved approved -> drafts.deleteAll(code(), approved.plan());
            case AnnualPlanEvent.PlanSubmitted _, AnnualPlanEvent.PlanReturned _ -> {}
        }
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (event instanceof PersonErased(var _, var person, var organization))
            drafts.deleteOf(person, organization);
    }
}
