package org.qunzhi.plan.membership;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipRefusal.NoRight;

class MembershipShellTest {

    private static AggregateTestFixture<MembershipAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(MembershipAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(MembershipTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void a_request_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(MembershipTest.request(MembershipTest.MEMBER))
                .expectEvents(MembershipTest.REQUESTED);
    }

    @Test
    void a_replayed_request_is_accepted() {
        fixture()
                .given(MembershipTest.REQUESTED)
                .when(new AcceptMembership("m1", MembershipTest.SECRETARY_OF_CITY))
                .expectEvents(MembershipTest.ACCEPTED);
    }

    @Test
    void a_refusal_leaves_with_its_record() {
        fixture()
                .given(MembershipTest.REQUESTED)
                .when(new AcceptMembership("m1", MembershipTest.MEMBER))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NoRight());
    }
}
