package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunzhi.auditor.drill.Forgery;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;

/** Scores and ranks that do not follow from the sheets. */
class RewrittenScoresTest extends RewrittenRecord {
    @Test
    void a_rank_changed() throws IOException {
        var bundle = SampleBundle.ofThePublic(contest);
        var forged = folder.resolve("forged.zip");
        long index =
                Forgery.of(bundle.write(folder.resolve("bundle.zip")))
                        .rankChanged(forged, SampleBundle.KEY);
        var run = Run.verify(forged);
        assertThat(index).isEqualTo(bundle.index("entry-ranked"));
        assertThat(run.said())
                .contains("First fault: entry " + index + ": the rank of entry b should be 1")
                .doesNotContain("signature", "Merkle", "digest");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private void forgeScore(int more, List<Integer> tieBreaks, String policy) {
        forge(
                EntryScored.class,
                e ->
                        new EntryScored(
                                e.scoring(),
                                e.round(),
                                e.entry(),
                                policy,
                                e.score() + more,
                                e.used(),
                                e.dropped(),
                                e.excluded(),
                                tieBreaks.isEmpty() ? e.tieBreaks() : tieBreaks));
    }

    @Test
    void a_score_that_is_not_the_trimmed_mean() {
        forgeScore(1, List.of(), SampleContest.POLICY);
        assertFound("entry-scored", "the score of entry a should be 7375");
    }

    @Test
    void tie_breaks_that_are_not_the_means() {
        forgeScore(0, List.of(3000, 3000), SampleContest.POLICY);
        assertFound("entry-scored", "the tie-breaks of entry a should be");
    }

    @Test
    void a_score_by_a_policy_that_the_round_did_not_announce() {
        forgeScore(0, List.of(), "ours");
        var run = assertFound("entry-scored", "ours is not the edition that round round announced");
        assertThat(run.said()).contains("unknown edition ours");
    }

    @Test
    void dropped_sheets_left_off_the_lists() {
        forge(
                EntryScored.class,
                e ->
                        new EntryScored(
                                e.scoring(),
                                e.round(),
                                e.entry(),
                                e.policy(),
                                e.score(),
                                e.used(),
                                List.of(),
                                e.excluded(),
                                e.tieBreaks()));
        assertFound("entry-scored", "used, dropped or excluded sheets of entry a should be");
    }

    @Test
    void an_entry_without_a_score_though_it_has_valid_sheets() {
        contest.forging =
                said ->
                        said instanceof EntryScored e && e.entry().equals("a")
                                ? new EntryUnscored(
                                        e.scoring(), e.round(), e.entry(), e.policy(), List.of())
                                : said;
        assertFound("entry-unscored", "entry a has valid sheets, yet no score");
    }

    @Test
    void an_entry_that_vanished_from_the_ranking() {
        forge(ScoringStarted.class, s -> new ScoringStarted(s.round(), 5, s.seats()));
        var run = assertFound("scoring-started", "entries of scoring-started should be 4");
        assertThat(run.said())
                .contains("round round has 5 entries; ranked or without a score are 4");
    }

    @Test
    void a_ranking_under_another_hash() {
        forge(
                RankingConcluded.class,
                r ->
                        new RankingConcluded(
                                r.ranking(), r.round(), r.contest(), r.policy(), r.count(), "0"));
        assertFound("ranking-concluded", "count or hash of the ranking of round round differs");
    }

    @Test
    void a_round_under_another_sheet() {
        forge(
                RoundOpened.class,
                r ->
                        new RoundOpened(
                                r.round(),
                                r.contest(),
                                r.organizer(),
                                r.name(),
                                "innovation-cpe-2022",
                                r.policy(),
                                r.scoringUntil()));
        var run = assertFound("entry-listed", "innovation-cpe-2022 is not for topics of the type");
        assertThat(run.said()).contains("problem-solving-cpe-2022 is not the edition");
    }

    @EventType(value = "scoring-started", classification = Classification.PUBLIC)
    private record InWords(String round, String entries, String seats) {}

    @Test
    void an_event_that_does_not_fit_its_type() {
        contest.forging =
                said ->
                        said instanceof ScoringStarted started
                                ? new InWords(started.round(), "four", "four")
                                : said;
        assertFound("scoring-started", "what org.qunzhi.review.scoring-started.v1 says does not");
    }
}
