package org.qunzhi.plan.annualplan;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.OwnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.UnknownPlan;

class AnnualPlanShellTest {

    private static AggregateTestFixture<AnnualPlanAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(AnnualPlanAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(AnnualPlanTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void a_draft_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(AnnualPlanTest.draft(AnnualPlanTest.QIAN, AnnualPlanTest.ITEMS))
                .expectEvents(AnnualPlanTest.DRAFTED);
    }

    @Test
    void a_replayed_submission_is_approved() {
        fixture()
                .given(AnnualPlanTest.DRAFTED, AnnualPlanTest.SUBMITTED)
                .when(AnnualPlanTest.approve(AnnualPlanTest.WANG))
                .expectEvents(AnnualPlanTest.APPROVED);
    }

    @Test
    void a_plan_that_nobody_drafted_is_unknown() {
        fixture()
                .givenNoPriorActivity()
                .when(AnnualPlanTest.approve(AnnualPlanTest.WANG))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new UnknownPlan());
    }

    @Test
    void a_refusal_leaves_with_its_record() {
        fixture()
                .given(AnnualPlanTest.DRAFTED, new PlanSubmitted("p1", "wang"))
                .when(AnnualPlanTest.approve(AnnualPlanTest.WANG))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new OwnPlan());
    }
}
