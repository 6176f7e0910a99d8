package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;

/** What was revealed is not what was sealed, or not as it should count. */
class RewrittenSheetsTest extends RewrittenRecord {
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
                            sheet.excludedFor(),
                            sheet.salt());
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
                reason,
                sheet.salt());
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
        forge(ScoreSheetRevealed.class, RewrittenSheetsTest::dearer);
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
                sheet.excludedFor(),
                sheet.salt());
    }

    private void salted(String sheetId, String salt) {
        contest.revealing =
                sheet ->
                        sheet.sheetId().equals(sheetId)
                                ? new ScoreSheetRevealed(
                                        sheet.scoring(),
                                        sheet.round(),
                                        sheet.sheetId(),
                                        sheet.seat(),
                                        sheet.sheet(),
                                        sheet.points(),
                                        sheet.total(),
                                        sheet.excludedFor(),
                                        salt)
                                : sheet;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "salt", "AAAAAAAAAAAAAAAAAAAAAA", "密"})
    void a_revealed_sheet_with_another_salt(String salt) {
        salted("a-s1", salt);
        var run = assertFound("score-sheet-revealed", "score sheet a-s1 was revealed otherwise");
        assertThat(run.said()).contains("NOT verified: 1 faults");
    }

    private static ScoreSheetRevealed of(ScoreSheetRevealed sheet, String id, String seat) {
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                id,
                seat,
                sheet.sheet(),
                sheet.points(),
                sheet.total(),
                sheet.excludedFor(),
                sheet.salt());
    }

    @Test
    void a_sheet_revealed_as_another_experts() {
        contest.revealing =
                sheet -> sheet.sheetId().equals("a-s1") ? of(sheet, "a-s1", "s2") : sheet;
        var run = assertFound("score-sheet-revealed", "seat of score-sheet-revealed should be s1");
        assertThat(run.said()).contains("score sheet a-s1 was revealed otherwise");
    }

    @Test
    void a_sheet_revealed_under_another_sheets_name() {
        contest.revealing =
                sheet -> sheet.sheetId().equals("a-s1") ? of(sheet, "a-s2", "s2") : sheet;
        assertFound("score-sheet-revealed", "score sheet a-s2 was revealed otherwise");
    }

    @Test
    void a_comment_that_differs_from_the_sealed_one_is_seen_by_an_auditor() {
        forge(
                SheetCommentRevealed.class,
                c ->
                        new SheetCommentRevealed(
                                c.scoring(), c.round(), c.sheetId(), "另一意见", c.salt()));
        assertFound(
                SampleBundle.of(contest.said(), true),
                "score-sheet-comment-revealed",
                "the comment on score sheet a-s1 was revealed otherwise");
    }

    @Test
    void a_lost_sheet_that_two_have_excluded_is_no_fault() {
        contest.lost = "a-s2";
        for (boolean auditor : new boolean[] {false, true}) {
            var bundle = SampleBundle.of(contest.said(), auditor);
            contest.said.clear();
            var run = Run.verify(bundle.write(folder.resolve("bundle.zip")));
            assertThat(run.said()).contains("verified: ").doesNotContain("NOT");
        }
    }

    @Test
    void a_sheet_excluded_by_one_person_twice() {
        contest.lost = "a-s2";
        forge(
                SheetExclusionApproved.class,
                a ->
                        new SheetExclusionApproved(
                                a.scoring(), a.round(), a.sheetId(), a.reason(), "one", a.role()));
        var run =
                assertFound(
                        SampleBundle.of(contest.said(), true),
                        "sheet-exclusion-approved",
                        "by of sheet-exclusion-approved should be secretary");
        assertThat(run.said()).contains("score sheet a-s2 was excluded without the approvals");
    }

    @Test
    void a_sheet_excluded_by_two_secretaries() {
        contest.lost = "a-s2";
        forge(
                SheetExclusionApproved.class,
                a ->
                        new SheetExclusionApproved(
                                a.scoring(),
                                a.round(),
                                a.sheetId(),
                                a.reason(),
                                a.by(),
                                Role.SECRETARY));
        assertFound(
                SampleBundle.of(contest.said(), true),
                "sheet-excluded",
                "score sheet a-s2 was excluded without the approvals");
    }

    @Test
    void an_exclusion_that_fewer_than_two_approved_is_seen_by_the_public() {
        contest.lost = "a-s2";
        var said = new ArrayList<>(contest.said());
        said.removeIf(
                one ->
                        one.event() instanceof SheetExclusionApproved approved
                                && approved.role() == Role.CHAIR);
        assertFound(
                SampleBundle.of(said, false),
                "sheet-excluded",
                "score sheet a-s2 was excluded without the approvals");
    }

    @Test
    void a_sheet_excluded_that_nothing_was_halted_for() {
        contest.lost = "a-s2";
        var said = new ArrayList<>(contest.said());
        said.removeIf(one -> one.event() instanceof ScoringHalted);
        var run =
                assertFound(
                        SampleBundle.of(said, false),
                        "sheet-exclusion-approved",
                        "sheet-exclusion-approved cannot stand right behind scoring-ended");
        assertThat(run.said())
                .contains("score sheet a-s2 was excluded, and nothing was halted for it");
    }

    @Test
    void a_halted_entry_scored_without_an_exclusion() {
        contest.lost = "a-s2";
        var said = new ArrayList<>(contest.said());
        said.removeIf(one -> one.event() instanceof SheetExcluded);
        assertFound(
                SampleBundle.of(said, false),
                "entry-scored",
                "scoring scoring-a was halted for the sheets [a-s2]");
    }

    @Test
    void a_sheet_that_could_be_opened_after_all_is_no_fault() {
        var said = new ArrayList<>(contest.said());
        for (int i = 0; i < said.size(); i++)
            if (said.get(i).event() instanceof ScoreSheetRevealed first) {
                var halt = new ScoringHalted(first.scoring(), first.round(), List.of("a-s2"));
                var before = said.get(i);
                said.add(i, new Said(before.context(), before.subject(), before.time(), halt));
                break;
            }
        var run = Run.verify(SampleBundle.of(said, false).write(folder.resolve("bundle.zip")));
        assertThat(run.said()).contains("verified: 256 entries");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void an_excluded_sheet_that_was_revealed_all_the_same() {
        var revealed = revealed("a-s2");
        contest.said.clear();
        contest.lost = "a-s2";
        var said = new ArrayList<>(contest.said());
        for (int i = 0; i < said.size(); i++)
            if (said.get(i).event() instanceof SheetExcluded) {
                said.add(i + 1, revealed);
                break;
            }
        assertFound(
                SampleBundle.of(said, false),
                "entry-scored",
                "scoring scoring-a had 4 sealed sheets, 5 were revealed");
        var run = Run.verify(folder.resolve("bundle.zip"));
        assertThat(run.said()).contains("score sheet a-s2 was excluded, and revealed all the same");
    }

    private Said revealed(String sheetId) {
        return contest.said().stream()
                .filter(
                        one ->
                                one.event() instanceof ScoreSheetRevealed sheet
                                        && sheet.sheetId().equals(sheetId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sheet_that_was_dropped_in_silence() {
        var said = new ArrayList<>(contest.said());
        said.removeIf(
                one ->
                        one.event() instanceof ScoreSheetRevealed sheet
                                && sheet.sheetId().equals("a-s2"));
        var run = Run.verify(SampleBundle.of(said, false).write(folder.resolve("bundle.zip")));
        assertThat(run.said())
                .contains("score-sheet-comment-revealed cannot stand right behind")
                .contains("scoring scoring-a had 4 sealed sheets, 3 were revealed");
    }

    @Test
    void a_sheet_that_was_dropped_and_left_out_of_the_count() {
        forge(ScoringEnded.class, end -> new ScoringEnded(end.scoring(), end.sheets() - 1));
        var said = new ArrayList<>(contest.said());
        said.removeIf(
                one ->
                        one.event() instanceof ScoreSheetRevealed sheet
                                && sheet.sheetId().endsWith("s1"));
        var run =
                assertFound(
                        SampleBundle.of(said, false),
                        "scoring-ended",
                        "sheets of scoring-ended should be 4");
        assertThat(run.said()).contains("scoring scoring-a had 4 sealed sheets, 3 were revealed");
    }

    @Test
    void a_sealed_sheet_that_was_not_revealed() {
        forge(ScoringEnded.class, end -> new ScoringEnded(end.scoring(), end.sheets() + 1));
        var run = assertFound("scoring-ended", "sheets of scoring-ended should be 4");
        assertThat(run.said()).contains("scoring scoring-a had 5 sealed sheets, 4 were revealed");
    }
}
