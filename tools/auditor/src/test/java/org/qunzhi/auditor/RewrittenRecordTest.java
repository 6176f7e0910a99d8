package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.drill.Forgery;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;

/**
 * A history made anew from end to end and signed with the log's true key: only who computes it
 * again from what is public can find it.
 */
class RewrittenRecordTest {
    @TempDir Path folder;
    private final SampleContest contest = new SampleContest();

    private Run assertFound(String event, String sentence) {
        return assertFound(SampleBundle.ofThePublic(contest), event, sentence);
    }

    private Run assertFound(SampleBundle bundle, String event, String sentence) {
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        var first = "First fault: entry " + bundle.index(event) + ": " + sentence;
        assertThat(run.said()).contains(first);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
        return run;
    }

    private <E> void forge(Class<E> event, UnaryOperator<E> otherwise) {
        contest.forging = said -> event.isInstance(said) ? otherwise.apply(event.cast(said)) : said;
    }

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

    @Test
    void a_revealed_sheet_that_differs_from_the_sealed_one() {
        contest.revealing =
                sheet -> {
                    if (!sheet.sheetId().equals("a-s1")) return sheet;
                    var points = new HashMap<>(sheet.points());
                    points.merge("theme", 50, Integer::sum);
                    return new ScoreSheetRevealed(
                            sheet.scoring(),
                            sheet.round(),
                            sheet.sheetId(),
                            sheet.seat(),
                            sheet.sheet(),
                            points,
                            sheet.total() + 50,
                            sheet.excludedFor());
                };
        var run = assertFound("score-sheet-revealed", "score sheet a-s1 was revealed otherwise");
        assertThat(run.said()).contains("NOT verified: 1 faults");
    }

    private static ScoreSheetRevealed excluded(
            ScoreSheetRevealed sheet, RecusalReason reason, String only) {
        if (!sheet.sheetId().equals(only)) return sheet;
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.seat(),
                sheet.sheet(),
                sheet.points(),
                sheet.total(),
                reason);
    }

    @Test
    void a_sheet_excluded_though_nobody_was_recused() {
        contest.revealing = sheet -> excluded(sheet, RecusalReason.DECIDED, "a-s1");
        assertFound("score-sheet-revealed", "whether sheet a-s1 counts does not agree");
    }

    @Test
    void a_recused_experts_sheet_excluded_for_another_reason_is_seen_by_an_auditor() {
        contest.revealing = sheet -> excluded(sheet, RecusalReason.DECIDED, "b-s4");
        var bundle = SampleBundle.of(contest.said(), true);
        var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
        assertThat(run.said()).contains("whether sheet b-s4 counts does not agree");
    }

    @Test
    void a_sheet_whose_total_is_not_the_sum_of_its_points() {
        forge(ScoreSheetRevealed.class, RewrittenRecordTest::dearer);
        assertFound("score-sheet-revealed", "score sheet a-s1 is not one of");
    }

    private static ScoreSheetRevealed dearer(ScoreSheetRevealed sheet) {
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.seat(),
                sheet.sheet(),
                sheet.points(),
                sheet.total() + 1,
                sheet.excludedFor());
    }

    @Test
    void a_sealed_sheet_that_was_not_revealed() {
        forge(ScoringEnded.class, end -> new ScoringEnded(end.scoring(), end.sheets() + 1));
        assertFound("entry-scored", "scoring scoring-a had 5 sealed sheets, 4 were revealed");
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
        assertFound(
                "ranking-concluded", "round round has 5 entries; ranked or without a score are 4");
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
        assertFound("score-sheet-revealed", "problem-solving-cpe-2022 is not the edition");
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
