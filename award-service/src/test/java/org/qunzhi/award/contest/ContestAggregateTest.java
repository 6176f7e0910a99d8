package org.qunzhi.award.contest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.award.People;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestCommand.Notice;
import org.qunzhi.award.contest.ContestRefusal.NotSecretary;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;

class ContestAggregateTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<Tier> TIERS = List.of(new Tier("first", "一等奖", 1000));
    private static final Notice NOTICE =
            new Notice(2026, "赛事", "主题", NOON.plusSeconds(60), TIERS, 7);

    @Test
    void an_announced_contest_is_recorded() {
        fixture()
                .givenNoPriorActivity()
                .when(announce(Role.SECRETARY))
                .expectEvents(
                        new ContestAnnounced(
                                "c1",
                                People.PROVINCE,
                                2026,
                                "赛事",
                                "主题",
                                NOON.plusSeconds(60),
                                TIERS,
                                7));
    }

    @Test
    void a_refused_one_is_not() {
        fixture()
                .givenNoPriorActivity()
                .when(announce(Role.CHAIR))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NotSecretary());
    }

    private static AnnounceContest announce(Role role) {
        return new AnnounceContest(
                "c1", People.of(role, People.PROVINCE), Kind.ASSOCIATION, NOTICE);
    }

    private static AggregateTestFixture<ContestAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(ContestAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(NOON, ZoneOffset.UTC));
        return fixture;
    }
}
