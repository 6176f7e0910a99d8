package org.qunzhi.award.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qunzhi.award.People.CITY;
import static org.qunzhi.award.People.ENTERPRISE;
import static org.qunzhi.award.People.PROVINCE;
import static org.qunzhi.award.entry.EntryCases.ADMITTED;
import static org.qunzhi.award.entry.EntryCases.PROMOTER;
import static org.qunzhi.award.entry.EntryCases.RECOMMENDED;
import static org.qunzhi.award.entry.EntryCases.RESULT;
import static org.qunzhi.award.entry.EntryCases.SECRETARY;
import static org.qunzhi.award.entry.EntryCases.TOPIC;
import static org.qunzhi.award.entry.EntryCases.UNFINISHED;
import static org.qunzhi.award.entry.EntryCases.submitted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.TestStore;
import org.qunzhi.award.entry.EntryView.Opinion;
import org.qunzhi.award.entry.EntryView.State;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Waiting;

class EntriesTest {
    private static final TestStore STORE = new TestStore();
    private static final Acting ORGANIZER = People.of(Role.SECRETARY, PROVINCE);

    private final Entries entries = new Entries(STORE.database());
    private final KnownTopics topics = new KnownTopics(STORE.database());

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void an_admitted_entry_shows_who_recommended_it() {
        given(submitted(CITY), RECOMMENDED, ADMITTED);

        var entry = entries.find("e1").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.ADMITTED);
        assertThat(entry.opinions()).containsExactly(new Opinion(CITY, "同意推荐"));
        assertThat(entry.circleName()).isEqualTo("攻关小组");
        assertThat(entries.admitted("c1")).containsExactly(entry);
        assertThat(entries.byId(List.of("e1", "e2"))).containsOnlyKeys("e1");
    }

    @Test
    void a_returned_entry_says_why_until_it_is_entered_again() {
        given(submitted(CITY), new EntryReturned("e1", CITY, "缺少记录"));
        assertThat(entries.find("e1").orElseThrow().returnReason()).isEqualTo("缺少记录");
        assertThat(entries.admitted("c1")).isEmpty();

        given(submitted(CITY));
        var again = entries.find("e1").orElseThrow();
        assertThat(again.returnReason()).isNull();
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.opinions()).isEmpty();
    }

    @Test
    void a_replay_gives_the_same() {
        given(submitted(CITY), RECOMMENDED, ADMITTED);
        var once = entries.find("e1");

        entries.reset();
        assertThat(entries.find("e1")).isEmpty();
        given(submitted(CITY), RECOMMENDED, ADMITTED);
        given(submitted(CITY), RECOMMENDED, ADMITTED);
        assertThat(entries.find("e1")).isEqualTo(once);
    }

    @Test
    void an_entry_on_its_way_is_seen_by_the_enterprise_and_its_next_recommender() {
        given(submitted(CITY));

        assertThat(list(PROMOTER, Map.of("contest", "c1"))).hasSize(1);
        assertThat(list(SECRETARY, Map.of())).hasSize(1);
        assertThat(list(SECRETARY, Map.of("contest", "c2"))).isEmpty();
        assertThat(list(ORGANIZER, Map.of("contest", "c1"))).isEmpty();
    }

    @Test
    void an_association_further_up_sees_an_entry_once_it_has_come_up_to_it() {
        given(submitted("ganjingzi", CITY));

        assertThat(list(SECRETARY, Map.of("contest", "c1"))).isEmpty();
    }

    @Test
    void the_organiser_sees_an_admitted_entry() {
        given(submitted(CITY), RECOMMENDED, ADMITTED);

        assertThat(list(ORGANIZER, Map.of("contest", "c1"))).hasSize(1);
        assertThat(list(SECRETARY, Map.of("contest", "c1"))).hasSize(1);
    }

    @Test
    void nobody_else_sees_an_entry() {
        given(submitted(CITY), RECOMMENDED, ADMITTED);

        assertThat(list(Acting.self("li"), Map.of("contest", "c1"))).isEmpty();
        assertThat(list(People.of(Role.PROMOTER, "shipyard"), Map.of("contest", "c1"))).isEmpty();
        assertThat(list(People.of(Role.EXPERT, PROVINCE), Map.of("contest", "c1"))).isEmpty();
        assertThat(list(People.of(Role.CHAIR, CITY), Map.of("contest", "c1"))).isEmpty();
        assertThat(list(People.of(Role.FINANCE_OFFICER, ENTERPRISE), Map.of("contest", "c1")))
                .isEmpty();
    }

    @Test
    void the_contests_of_an_enterprise_are_those_it_has_entered() {
        given(submitted(CITY));

        assertThat(entries.contestsEnteredBy(Set.of(ENTERPRISE, "shipyard"))).containsExactly("c1");
        assertThat(entries.contestsEnteredBy(Set.of("shipyard"))).isEmpty();
        assertThat(entries.contestsEnteredBy(Set.of())).isEmpty();
    }

    @Test
    void a_topic_is_known_from_its_approval_and_its_result_from_the_acceptance() {
        assertThat(topics.find("t1")).isEmpty();
        topics.on(new TopicApproved("t1", ENTERPRISE, 2026));
        assertThat(topics.find("t1")).contains(UNFINISHED);
        topics.on(RESULT);
        assertThat(topics.find("t1")).contains(TOPIC);

        topics.reset();
        assertThat(topics.find("t1")).isEmpty();
    }

    private void given(EntryEvent... events) {
        for (var event : events) entries.on(event, Instant.EPOCH);
    }

    private List<EntryView> list(Acting acting, Map<String, String> asked) {
        return entries.list(new ListQuery(asked), acting).page(Instant.EPOCH).items();
    }

    @Test
    void an_entry_waits_for_whose_turn_it_is() {
        assertThat(entries.waitingFor(SECRETARY)).isEmpty();
        given(submitted(CITY));
        assertThat(entries.waitingFor(SECRETARY))
                .extracting(Waiting::kind, Waiting::id)
                .containsExactly(tuple("recommend-entry", "e1"));
        assertThat(entries.waitingFor(ORGANIZER)).isEmpty();
        assertThat(entries.waitingFor(PROMOTER)).isEmpty();
    }
}
