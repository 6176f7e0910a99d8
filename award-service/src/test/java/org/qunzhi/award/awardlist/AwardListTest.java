package org.qunzhi.award.awardlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.award.awardlist.AwardListCases.CHAIR;
import static org.qunzhi.award.awardlist.AwardListCases.CONTEST;
import static org.qunzhi.award.awardlist.AwardListCases.MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.NOON;
import static org.qunzhi.award.awardlist.AwardListCases.NOON_A_WEEK_LATER;
import static org.qunzhi.award.awardlist.AwardListCases.OTHER_MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.SECRETARY;
import static org.qunzhi.award.awardlist.AwardListCases.SIGNATORY;
import static org.qunzhi.award.awardlist.AwardListCases.after;
import static org.qunzhi.award.awardlist.AwardListCases.confer;
import static org.qunzhi.award.awardlist.AwardListCases.facts;
import static org.qunzhi.award.awardlist.AwardListCases.propose;
import static org.qunzhi.award.awardlist.AwardListCases.publicise;
import static org.qunzhi.award.awardlist.AwardListCases.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.award.People;
import org.qunzhi.award.Seen;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListCommand.Facts;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListRefusal.AlreadyConferred;
import org.qunzhi.award.awardlist.AwardListRefusal.AlreadyProposed;
import org.qunzhi.award.awardlist.AwardListRefusal.NotAdmitted;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSecretary;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSecretaryOrChair;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSignatory;
import org.qunzhi.award.awardlist.AwardListRefusal.OwnEntry;
import org.qunzhi.award.awardlist.AwardListRefusal.OwnProposal;
import org.qunzhi.award.awardlist.AwardListRefusal.ProposalIncomplete;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityAlreadyStarted;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityNotStarted;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityRunning;
import org.qunzhi.award.awardlist.AwardListRefusal.RankingNotConcluded;
import org.qunzhi.award.awardlist.AwardListRefusal.SeveralRankings;
import org.qunzhi.award.awardlist.AwardListRefusal.UnknownAwardList;
import org.qunzhi.award.awardlist.AwardListRefusal.UnknownContest;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Refusal;
import org.qunzhi.rules.award.AwardLine;

class AwardListTest {
    private static final Seen SEEN = new Seen();
    private static final String AWARD_1 = Dispatcher.idFrom("award", "c1", "e001");
    private static final String AWARD_2 = Dispatcher.idFrom("award", "c1", "e002");
    private static final String HASH =
            AwardLine.hash(
                    List.of(
                            new AwardLine(AWARD_1, "e001", "first"),
                            new AwardLine(AWARD_2, "e002", "second")));

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        SEEN.covers(AwardEvent.class, AwardListRefusal.class);
    }

    @Test
    void awards_follow_from_the_ranking_with_count_and_hash() {
        var list = new Facts(withTiers(5000, 5000), List.of(ranking(2)), Set.of("e001", "e002"));

        assertThat(events(AwardList.NONE, propose(list), NOON))
                .containsExactly(
                        new AwardListOpened(
                                "l1",
                                "c1",
                                People.PROVINCE,
                                "r1",
                                "secretary",
                                withTiers(5000, 5000).tiers(),
                                7),
                        new AwardProposed("l1", "c1", 1, AWARD_1, "e001", 1, 8999, "first"),
                        new AwardProposed("l1", "c1", 2, AWARD_2, "e002", 2, 8998, "second"),
                        new AwardsProposed("l1", "c1", People.PROVINCE, "r1", 2, HASH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 59, 60, 61, 119, 120, 121, 200})
    void a_long_list_goes_on_until_it_is_complete(int entries) {
        var ranking = ranking(entries);
        var all = new ArrayList<AwardEvent>(events(AwardList.NONE, propose(facts(ranking)), NOON));
        assertThat(all).hasSizeLessThanOrEqualTo(64);

        for (int from = 60; from <= entries; from += 60) {
            var next = new ContinueProposal("l1", ranking, from);
            var more = events(after(AwardList.NONE, all), next, NOON);
            assertThat(more).hasSizeLessThanOrEqualTo(64);
            all.addAll(more);
        }
        assertThat(all.stream().filter(AwardProposed.class::isInstance)).hasSize(entries);
        assertThat(all.stream().filter(AwardsProposed.class::isInstance)).hasSize(1);
        assertThat(all.getLast()).isInstanceOf(AwardsProposed.class);
    }

    @Test
    void the_same_continuation_twice_adds_nothing() {
        var ranking = ranking(200);
        var first = after(AwardList.NONE, events(AwardList.NONE, propose(facts(ranking)), NOON));
        var next = new ContinueProposal("l1", ranking, 60);
        var second = after(first, events(first, next, NOON));

        assertThat(events(second, next, NOON)).isEmpty();
        var other = new ConcludedRanking("r2", ranking.ranked());
        assertThat(events(second, new ContinueProposal("l1", other, 120), NOON)).isEmpty();
    }

    @Test
    void only_the_secretary_of_the_organiser_proposes() {
        assertThat(refusal(AwardList.NONE, propose(CHAIR, facts(ranking(2)))))
                .isEqualTo(new NotSecretary());
        var city = People.of(Role.SECRETARY, People.CITY);
        assertThat(refusal(AwardList.NONE, propose(city, facts(ranking(2)))))
                .isEqualTo(new NotSecretary());
    }

    @Test
    void a_secretary_whose_employer_has_entered_decides_nothing() {
        var own = new ProposeAwards("l1", SECRETARY, Set.of("c1"), "c1", facts(ranking(2)));

        assertThat(refusal(AwardList.NONE, own)).isEqualTo(new OwnEntry("c1"));
        assertThat(refusal(proposed(2), publicise(SECRETARY, "c1"))).isEqualTo(new OwnEntry("c1"));
        assertThat(refusal(publicised(), confer(MAKER, "c1"), NOON_A_WEEK_LATER))
                .isEqualTo(new OwnEntry("c1"));
    }

    @Test
    void awards_are_proposed_from_the_one_concluded_ranking() {
        assertThat(refusal(AwardList.NONE, propose(facts())))
                .isEqualTo(new RankingNotConcluded("c1"));
        assertThat(refusal(AwardList.NONE, propose(facts(ranking(2), ranking(3)))))
                .isEqualTo(new SeveralRankings("c1"));
        assertThat(refusal(proposed(2), propose(facts(ranking(2)))))
                .isEqualTo(new AlreadyProposed("l1"));
    }

    @Test
    void an_unknown_contest_and_a_foreign_entry_are_refused() {
        assertThat(refusal(AwardList.NONE, propose(new Facts(null, List.of(), Set.of()))))
                .isEqualTo(new UnknownContest("c1"));
        var foreign = new Facts(CONTEST, List.of(ranking(2)), Set.of("e001"));
        assertThat(refusal(AwardList.NONE, propose(foreign))).isEqualTo(new NotAdmitted("e002"));
    }

    @Test
    void publicity_lasts_the_days_of_the_contest() {
        var started = new PublicityStarted("l1", "c1", NOON, NOON_A_WEEK_LATER);

        assertThat(events(proposed(2), publicise(SECRETARY), NOON)).containsExactly(started);
        assertThat(events(proposed(2), publicise(CHAIR), NOON)).containsExactly(started);
    }

    @Test
    void an_incomplete_list_is_not_publicised() {
        assertThat(refusal(proposed(61), publicise(SECRETARY)))
                .isEqualTo(new ProposalIncomplete(60));
    }

    @Test
    void publicity_starts_once() {
        assertThat(refusal(publicised(), publicise(SECRETARY)))
                .isEqualTo(new PublicityAlreadyStarted(NOON_A_WEEK_LATER));
    }

    @Test
    void only_secretary_or_chair_start_publicity() {
        assertThat(refusal(proposed(2), publicise(MAKER))).isEqualTo(new NotSecretaryOrChair());
    }

    @Test
    void another_organisation_does_not_learn_that_the_list_is_there() {
        assertThat(refusal(proposed(2), publicise(OTHER_MAKER)))
                .isEqualTo(new UnknownAwardList("l1"));
        assertThat(refusal(publicised(), confer(OTHER_MAKER)))
                .isEqualTo(new UnknownAwardList("l1"));
    }

    @Test
    void awards_are_conferred_from_the_end_of_publicity_on_and_not_a_moment_sooner() {
        assertThat(refusal(publicised(), confer(MAKER), NOON_A_WEEK_LATER.minusNanos(1)))
                .isEqualTo(new PublicityRunning(NOON_A_WEEK_LATER));

        var ranked = after(AwardList.NONE, events(AwardList.NONE, propose(twoTiers()), NOON));
        var list = after(ranked, events(ranked, publicise(SECRETARY), NOON));
        assertThat(events(list, confer(MAKER), NOON_A_WEEK_LATER))
                .containsExactly(
                        new PublicityEnded("l1", "c1"),
                        new AwardConferred("l1", "c1", 1, AWARD_1, "e001", "first"),
                        new AwardConferred("l1", "c1", 2, AWARD_2, "e002", "second"),
                        new AwardsConferred("l1", "c1", 2, HASH));
    }

    @Test
    void decision_maker_or_signatory_confer_and_nobody_else() {
        assertThat(events(publicised(), confer(SIGNATORY), NOON_A_WEEK_LATER)).isNotEmpty();
        assertThat(refusal(publicised(), confer(CHAIR), NOON_A_WEEK_LATER))
                .isEqualTo(new NotSignatory());
    }

    @Test
    void nobody_confers_what_they_proposed() {
        var both = People.of(SECRETARY.person(), Role.DECISION_MAKER, People.PROVINCE);

        assertThat(refusal(publicised(), confer(both), NOON_A_WEEK_LATER))
                .isEqualTo(new OwnProposal());
    }

    @Test
    void nothing_is_conferred_without_publicity_and_nothing_twice() {
        assertThat(refusal(proposed(2), confer(MAKER), NOON_A_WEEK_LATER))
                .isEqualTo(new PublicityNotStarted("l1"));
        var list = publicised();
        var conferred = after(list, events(list, confer(MAKER), NOON_A_WEEK_LATER));
        assertThat(refusal(conferred, confer(SIGNATORY), NOON_A_WEEK_LATER))
                .isEqualTo(new AlreadyConferred("l1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 59, 60, 61, 120, 121})
    void a_long_conferral_goes_on_until_it_is_complete(int entries) {
        var list = complete(entries);
        list = after(list, events(list, publicise(SECRETARY), NOON));
        var first = events(list, confer(MAKER), NOON_A_WEEK_LATER);
        var all = new ArrayList<AwardEvent>(first);
        for (int from = 60; from <= entries; from += 60) {
            var next = new ContinueConferral("l1", from);
            all.addAll(events(after(list, all), next, NOON_A_WEEK_LATER));
            assertThat(events(after(list, all), next, NOON_A_WEEK_LATER)).isEmpty();
        }
        assertThat(first).hasSizeLessThanOrEqualTo(64);
        assertThat(all.stream().filter(AwardConferred.class::isInstance)).hasSize(entries);
        assertThat(all.getLast()).isInstanceOf(AwardsConferred.class);
    }

    private static AwardList proposed(int entries) {
        return after(
                AwardList.NONE, events(AwardList.NONE, propose(facts(ranking(entries))), NOON));
    }

    private static AwardList complete(int entries) {
        var list = proposed(entries);
        for (int from = 60; from <= entries; from += 60) {
            list =
                    after(
                            list,
                            events(list, new ContinueProposal("l1", ranking(entries), from), NOON));
        }
        return list;
    }

    private static AwardList publicised() {
        return after(proposed(2), events(proposed(2), publicise(SECRETARY), NOON));
    }

    private static Facts twoTiers() {
        return new Facts(withTiers(5000, 5000), List.of(ranking(2)), Set.of("e001", "e002"));
    }

    private static ContestAnnounced withTiers(int first, int second) {
        return new ContestAnnounced(
                "c1",
                People.PROVINCE,
                2026,
                "赛事",
                "主题",
                CONTEST.entriesUntil(),
                List.of(new Tier("first", "一等奖", first), new Tier("second", "二等奖", second)),
                7);
    }

    private static List<AwardEvent> events(AwardList list, AwardListCommand command, Instant now) {
        return SEEN.events(list.decide(command, now));
    }

    private static Refusal refusal(AwardList list, AwardListCommand command) {
        return refusal(list, command, NOON);
    }

    private static Refusal refusal(AwardList list, AwardListCommand command, Instant now) {
        return SEEN.refusal(list.decide(command, now));
    }
}
