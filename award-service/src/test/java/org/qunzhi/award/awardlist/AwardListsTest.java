package org.qunzhi.award.awardlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qunzhi.award.awardlist.AwardListCases.CHAIR;
import static org.qunzhi.award.awardlist.AwardListCases.MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.NOON;
import static org.qunzhi.award.awardlist.AwardListCases.NOON_A_WEEK_LATER;
import static org.qunzhi.award.awardlist.AwardListCases.OTHER_MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.SECRETARY;
import static org.qunzhi.award.awardlist.AwardListCases.SIGNATORY;
import static org.qunzhi.award.awardlist.AwardListCases.accepted;
import static org.qunzhi.award.awardlist.AwardListCases.after;
import static org.qunzhi.award.awardlist.AwardListCases.confer;
import static org.qunzhi.award.awardlist.AwardListCases.events;
import static org.qunzhi.award.awardlist.AwardListCases.facts;
import static org.qunzhi.award.awardlist.AwardListCases.propose;
import static org.qunzhi.award.awardlist.AwardListCases.publicise;
import static org.qunzhi.award.awardlist.AwardListCases.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.TestStore;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListView.State;
import org.qunzhi.award.contest.Contests;
import org.qunzhi.award.entry.Entries;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.LogPlace;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;

class AwardListsTest {
    private static final TestStore STORE = new TestStore();

    private final Entries entries = new Entries(STORE.database());
    private final Rankings rankings = new Rankings(STORE.database());
    private final Contests contests = new Contests(STORE.database());
    private final AwardLists lists = on(NOON);
    private final Map<AwardEvent, Long> positions = new HashMap<>();
    private AwardList list = AwardList.NONE;

    private AwardLists on(Instant day) {
        var clock = Clock.fixed(day, ZoneOffset.UTC);
        return new AwardLists(STORE.database(), entries, contests, rankings, clock);
    }

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void a_proposed_list_is_the_organisers_alone() {
        decided(propose(facts(ranking(3))), NOON);

        var view = lists.find("l1").orElseThrow();
        assertThat(view.state()).isEqualTo(State.PROPOSED);
        assertThat(view.publicised()).isFalse();
        assertThat(List.of(SECRETARY, CHAIR, MAKER, SIGNATORY)).allMatch(view::visibleTo);
        assertThat(List.of(OTHER_MAKER, Acting.self("li"), People.of(Role.EXPERT, People.PROVINCE)))
                .noneMatch(view::visibleTo);
    }

    @Test
    void the_public_sees_tier_score_and_names_from_the_start_of_publicity() {
        name("e001");
        decided(propose(facts(ranking(3))), NOON);
        decided(publicise(SECRETARY), NOON);

        var view = lists.ofContest("c1").orElseThrow();
        assertThat(view.publicised()).isTrue();
        assertThat(view.from()).isEqualTo(NOON);
        assertThat(view.until()).isEqualTo(NOON_A_WEEK_LATER);
        assertThat(view.items()).hasSize(3);
        var first = view.items().getFirst();
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.tierTitle()).isEqualTo("一等奖");
        assertThat(first.score()).isEqualTo(8999);
        assertThat(first.circleName()).isEqualTo("攻关小组");
        assertThat(first.topicTitle()).isEqualTo("降低废品率");
        assertThat(first.organizationName()).isEqualTo("钢铁公司");
    }

    @Test
    void a_list_is_invisible_until_it_is_complete() {
        decided(propose(facts(ranking(61))), NOON);
        assertThat(lists.find("l1")).isEmpty();
        assertThat(lists.ofContest("c1")).isEmpty();

        decided(new ContinueProposal("l1", ranking(61), 60), NOON);
        assertThat(lists.find("l1").orElseThrow().items()).hasSize(61);
    }

    @Test
    void a_ranked_contest_waits_for_its_secretary_until_there_is_a_list() {
        contests.on(
                new ContestAnnounced(
                        "c1", People.PROVINCE, 2026, "年度评选", "主题", NOON, List.of(), 7));
        assertThat(lists.waitingFor(SECRETARY)).isEmpty();
        var ranked = new Ranked(1, "e001", 8999);
        rankings.on(
                new EntryRanked(
                        "k1", "r1", "c1", "e001", 1, 8999, List.of(), List.of(), List.of()));
        rankings.on(
                new RankingConcluded("k1", "r1", "c1", "policy", 1, Ranking.hash(List.of(ranked))));
        assertThat(lists.waitingFor(SECRETARY))
                .containsExactly(new Waiting("propose-awards", "c1", "年度评选", null, null));
        for (var other : List.of(MAKER, CHAIR, People.of(Role.SECRETARY, People.ENTERPRISE)))
            assertThat(lists.waitingFor(other)).isEmpty();

        decided(propose(facts(ranking(61))), NOON);
        assertThat(lists.waitingFor(SECRETARY)).isEmpty();
    }

    @Test
    void a_list_in_publicity_waits_for_whoever_may_confer_it() {
        decided(propose(facts(ranking(3))), NOON);
        assertThat(lists.waitingFor(SECRETARY))
                .extracting(Waiting::kind)
                .containsExactly("start-publicity");
        assertThat(lists.waitingFor(MAKER)).isEmpty();

        decided(publicise(SECRETARY), NOON);
        for (var signing : List.of(MAKER, SIGNATORY)) {
            assertThat(lists.waitingFor(signing))
                    .extracting(Waiting::kind, Waiting::due)
                    .containsExactly(tuple("await-end-of-publicity", NOON_A_WEEK_LATER));
            assertThat(on(NOON_A_WEEK_LATER).waitingFor(signing))
                    .extracting(Waiting::kind, Waiting::since)
                    .containsExactly(tuple("confer-awards", NOON_A_WEEK_LATER));
        }
        assertThat(lists.waitingFor(SECRETARY)).isEmpty();
        assertThat(lists.waitingFor(OTHER_MAKER)).isEmpty();
    }

    @Test
    void a_list_is_not_conferred_until_its_last_award_is() {
        decided(propose(facts(ranking(61))), NOON);
        decided(new ContinueProposal("l1", ranking(61), 60), NOON);
        decided(publicise(SECRETARY), NOON);
        decided(confer(MAKER), NOON_A_WEEK_LATER);
        assertThat(lists.find("l1").orElseThrow().state()).isEqualTo(State.IN_PUBLICITY);

        decided(new ContinueConferral("l1", 60), NOON_A_WEEK_LATER);
        assertThat(lists.find("l1").orElseThrow().state()).isEqualTo(State.CONFERRED);
    }

    @Test
    void a_replay_gives_the_same() {
        var events = accepted(list.decide(propose(facts(ranking(3))), NOON));
        take(events);
        var once = lists.find("l1");

        lists.reset();
        assertThat(lists.find("l1")).isEmpty();
        take(events);
        take(events);
        assertThat(lists.find("l1")).isEqualTo(once);
    }

    @Test
    void a_ranking_counts_once_all_its_entries_are_here() {
        var events = events(ranking(3));
        rankings.on(events.getLast());
        rankings.on(events.get(0));
        rankings.on(events.get(1));
        assertThat(rankings.ofContest("c1")).isEmpty();

        rankings.on(events.get(2));
        assertThat(rankings.ofContest("c1")).containsExactly(ranking(3));
        assertThat(rankings.ofContest("c2")).isEmpty();
        rankings.reset();
        assertThat(rankings.ofContest("c1")).isEmpty();
    }

    @Test
    void a_ranking_whose_hash_differs_does_not_count() {
        events(ranking(3)).forEach(rankings::on);
        rankings.on(new RankingConcluded("r1", "round1", "c1", "policy", 3, "00"));

        assertThat(rankings.ofContest("c1")).isEmpty();
    }

    @Test
    void an_award_says_where_the_log_has_it_once_the_list_is_conferred() {
        decided(propose(facts(ranking(3))), NOON);
        decided(publicise(SECRETARY), NOON);
        assertThat(lists.ofContest("c1").orElseThrow().items())
                .allMatch(award -> award.conferred() == null);

        var conferral = accepted(list.decide(confer(MAKER), NOON_A_WEEK_LATER));
        take(conferral.subList(0, conferral.size() - 1));
        assertThat(lists.find("l1").orElseThrow().items())
                .as("what lies between two commits is nobody's to see")
                .allMatch(award -> award.conferred() == null);
        take(conferral.subList(conferral.size() - 1, conferral.size()));
        assertThat(lists.ofContest("c1").orElseThrow().items())
                .extracting(award -> award.conferred())
                .containsExactlyElementsOf(
                        conferral.stream()
                                .filter(AwardConferred.class::isInstance)
                                .map(
                                        event ->
                                                LogPlace.of(
                                                        "award", positions.getOrDefault(event, 0L)))
                                .toList());
    }

    /** Each event has its position for ever, however often it comes. */
    private void take(List<AwardEvent> events) {
        for (var event : events) {
            long position = positions.computeIfAbsent(event, _ -> positions.size() + 100L);
            lists.on(event, message(event, position));
        }
    }

    private static EventMessage<?> message(AwardEvent event, long position) {
        var stored =
                new StoredEvent(
                        position,
                        "id-" + position,
                        "test",
                        1,
                        event.awardList(),
                        position,
                        NOON,
                        Map.of(),
                        "{}",
                        Map.of());
        return GenericEventMessage.asEventMessage(event)
                .andMetaData(Map.of(Attributes.STORED, stored));
    }

    private void decided(AwardListCommand command, Instant now) {
        List<AwardEvent> events = accepted(list.decide(command, now));
        take(events);
        list = after(list, events);
    }

    private void name(String entry) {
        EntryEvent submitted =
                new EntrySubmitted(
                        entry,
                        "c1",
                        People.PROVINCE,
                        List.of(),
                        People.ENTERPRISE,
                        "钢铁公司",
                        "circle1",
                        "攻关小组",
                        "t1",
                        "降低废品率",
                        TopicType.INNOVATION);
        entries.on(submitted, Instant.EPOCH);
    }
}
