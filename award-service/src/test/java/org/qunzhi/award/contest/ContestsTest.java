package org.qunzhi.award.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunzhi.award.TestStore;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.platform.lists.ListQuery;

class ContestsTest {
    private static final TestStore STORE = new TestStore();
    private static final ContestAnnounced SPRING = contest("spring", "2026-05-01T12:00:00.000001Z");
    private static final ContestAnnounced AUTUMN = contest("autumn", "2026-09-01T12:00:00Z");

    private final Contests contests = new Contests(STORE.database());
    private final Organizers organizers = new Organizers(STORE.database());

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void a_contest_is_found_as_it_was_announced() {
        contests.on(SPRING);

        assertThat(contests.find("spring")).contains(SPRING);
        assertThat(contests.find("winter")).isEmpty();
    }

    @Test
    void the_latest_deadline_stands_first() {
        contests.on(SPRING);
        contests.on(AUTUMN);

        assertThat(contests.list(ListQuery.ALL).page(Instant.EPOCH).items())
                .containsExactly(AUTUMN, SPRING);
    }

    @Test
    void a_replay_gives_the_same() {
        contests.on(SPRING);
        contests.reset();
        assertThat(contests.list(ListQuery.ALL).page(Instant.EPOCH).items()).isEmpty();
        contests.on(SPRING);
        contests.on(SPRING);

        assertThat(contests.list(ListQuery.ALL).page(Instant.EPOCH).items())
                .containsExactly(SPRING);
    }

    @Test
    void only_a_confirmed_or_founded_organisation_has_a_kind() {
        organizers.on(
                new OrganizationFounded("p", Kind.ASSOCIATION, Level.PROVINCE, "省质协", "digest"));
        organizers.on(new OrganizationConfirmed("e", Kind.ENTERPRISE, Level.COMPANY, "企业", "p"));

        assertThat(organizers.kindOf("p")).contains(Kind.ASSOCIATION);
        assertThat(organizers.kindOf("e")).contains(Kind.ENTERPRISE);
        assertThat(organizers.kindOf("x")).isEmpty();
        organizers.reset();
        assertThat(organizers.kindOf("p")).isEmpty();
    }

    private static ContestAnnounced contest(String id, String until) {
        return new ContestAnnounced(
                id,
                "p",
                2026,
                "赛事",
                "主题",
                Instant.parse(until),
                List.of(new Tier("first", "一等奖", 1000), new Tier("second", "二等奖", 2000)),
                7);
    }
}
