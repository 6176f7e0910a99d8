package org.qunzhi.plan.organization;

import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.plan.organization.OrganizationRefusal.NoRight;

class OrganizationShellTest {

    private static AggregateTestFixture<OrganizationAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(OrganizationAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(OrganizationTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void an_application_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(new ApplyForOrganization("mill", OrganizationTest.application(null), true))
                .expectEvents(OrganizationTest.asked().toArray());
    }

    @Test
    void a_replayed_application_is_confirmed() {
        fixture()
                .given(OrganizationTest.asked())
                .when(new ConfirmOrganization("mill", as("li", SECRETARY, "city")))
                .expectEvents(OrganizationTest.confirmed().subList(2, 4).toArray());
    }

    @Test
    void a_refusal_leaves_with_its_record() {
        fixture()
                .given(OrganizationTest.asked())
                .when(new ConfirmOrganization("mill", Acting.self("wang")))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NoRight());
    }

    @Test
    void founding_again_writes_nothing() {
        var founding = new FoundOrganization("province", OrganizationTest.genesis("aa"));
        fixture().givenCommands(founding).when(founding).expectNoEvents();
    }
}
