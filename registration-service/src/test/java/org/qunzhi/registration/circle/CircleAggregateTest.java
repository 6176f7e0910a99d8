package org.qunzhi.registration.circle;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.CircleRefusal.NotTheLeader;

class CircleAggregateTest {

    private static AggregateTestFixture<CircleAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(CircleAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(CircleTest.NOON, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void forming_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(CircleTest.form(CircleTest.LI, "li", List.of("li", "wang", "chen")))
                .expectEvents(CircleTest.FORMED.toArray());
    }

    @Test
    void a_refusal_writes_nothing_and_says_why() {
        fixture()
                .given(CircleTest.FORMED)
                .when(CircleTest.apply(CircleTest.WANG, 2026))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NotTheLeader("wang"));
    }

    @Test
    void amending_changes_what_was_returned() {
        fixture()
                .given(CircleTest.FORMED)
                .andGiven(CircleTest.APPLIED, CircleTest.RETURNED)
                .when(CircleTest.amend(CircleTest.LI, CircleTest.SAME))
                .expectEvents(new CircleAmended("c1", "rolling", "攀登", "usual-size"));
    }

    @Test
    void a_circle_is_rebuilt_from_its_events() {
        fixture()
                .given(CircleTest.FORMED)
                .andGiven(CircleTest.APPLIED, CircleTest.APPROVED)
                .when(new RegisterCircle("c1", 2026, "2026-QC-0001"))
                .expectEvents(CircleTest.REGISTERED);
    }
}
