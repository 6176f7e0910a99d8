package org.qunzhi.plan.annualplan;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.List;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ApprovePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.Content;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.DraftPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ReturnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.RevisePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.SubmitPlan;
import org.qunzhi.standalone.Deciders;

/** The house drafts its plan, returns it to itself and approves it. */
public final class AnnualPlanDeciders {
    private static final Content CONTENT = new Content("降本增效", List.of());

    public static void play(Deciders deciders) {
        var submitted =
                deciders.ask(
                                AnnualPlan.NONE,
                                (AnnualPlan its, AnnualPlanCommand command) ->
                                        its.decide(command, NOW),
                                AnnualPlan::after)
                        .then(whole(PROMOTER), by -> new DraftPlan("p1", by, 2026, CONTENT, false))
                        .then(whole(PROMOTER), by -> new SubmitPlan("p1", by));
        submitted.then(whole(DECISION_MAKER), by -> new ApprovePlan("p1", by, false));
        submitted
                .then(whole(DECISION_MAKER), by -> new ReturnPlan("p1", by, "目标不明"))
                .then(whole(PROMOTER), by -> new RevisePlan("p1", by, CONTENT));
    }

    private AnnualPlanDeciders() {}
}
