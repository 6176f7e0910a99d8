package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.ContestEvent.Tier;

/** Awards that do not follow from the ranks, or were not publicised as announced. */
class RewrittenAwardsTest extends RewrittenRecord {
    @Test
    void an_award_to_an_entry_below_the_cut() {
        contest.cutBy = List.of(new Tier("first", "一等奖", 3400), new Tier("second", "二等奖", 6600));
        var bundle = SampleBundle.ofThePublic(contest);
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        int index = bundle.index("award-proposed") + 2;
        assertThat(run.said())
                .contains(
                        "First fault: entry "
                                + index
                                + ": the tier of entry c should be -, the record says second");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_better_tier_than_the_rank_earned() {
        contest.cutBy = List.of(new Tier("first", "一等奖", 6700));
        var run = Run.verify(SampleBundle.ofThePublic(contest).write(folder.resolve("b.zip")));
        assertThat(run.said())
                .contains("the tier of entry a should be second, the record says first");
    }

    @Test
    void a_conferral_before_the_end_of_publicity() {
        contest.conferredAfter = Duration.ofDays(6);
        assertFound("publicity-ended", "publicity-ended happened at 2026-05-07");
    }

    @Test
    void a_publicity_shorter_than_announced() {
        contest.publicity = Duration.ofDays(3);
        contest.conferredAfter = Duration.ofDays(3);
        assertFound("publicity-started", "contest contest announced 7 days of publicity");
    }

    @Test
    void a_publicity_that_is_said_to_have_started_before_it_was_recorded() {
        contest.backdated = Duration.ofDays(6);
        contest.conferredAfter = Duration.ofDays(1);
        assertFound("publicity-started", "publicity is said to start at");
    }

    private void forgeAward(int place, int rank, int score) {
        forge(
                AwardProposed.class,
                a ->
                        new AwardProposed(
                                a.awardList(),
                                a.contest(),
                                a.place() + place,
                                a.award(),
                                a.entry(),
                                a.rank() + rank,
                                a.score() + score,
                                a.tier()));
    }

    @Test
    void an_award_at_another_place() {
        forgeAward(1, 0, 0);
        assertFound("award-proposed", "the place of entry b should be 1, the record says 2");
    }

    @Test
    void an_award_with_another_rank() {
        forgeAward(0, 1, 0);
        assertFound("award-proposed", "the rank of entry b should be 1, the record says 2");
    }

    @Test
    void an_award_with_another_score() {
        forgeAward(0, 0, 1);
        assertFound("award-proposed", "the score of entry b should be");
    }

    @Test
    void awards_under_another_hash() {
        forge(
                AwardsProposed.class,
                a ->
                        new AwardsProposed(
                                a.awardList(),
                                a.contest(),
                                a.organizer(),
                                a.ranking(),
                                a.count(),
                                "0"));
        assertFound("awards-proposed", "count or hash of the awards of contest contest differs");
    }

    @Test
    void awards_from_a_ranking_that_never_was() {
        forge(
                AwardsProposed.class,
                a ->
                        new AwardsProposed(
                                a.awardList(),
                                a.contest(),
                                a.organizer(),
                                "another",
                                a.count(),
                                a.hash()));
        assertFound("awards-proposed", "awards-proposed lacks what it must be computed from");
    }

    @Test
    void an_award_conferred_otherwise_than_publicised() {
        forge(
                AwardConferred.class,
                a ->
                        new AwardConferred(
                                a.awardList(), a.contest(), a.place(), a.award(), "c", a.tier()));
        assertFound("award-conferred", "what was conferred on entry c is not what was publicised");
    }

    @Test
    void conferred_awards_under_another_count() {
        forge(
                AwardsConferred.class,
                a -> new AwardsConferred(a.awardList(), a.contest(), a.count() + 1, a.hash()));
        assertFound("awards-conferred", "count or hash of the awards of contest contest differs");
    }
}
