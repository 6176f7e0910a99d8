package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;

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
                sheet.excludedFor());
    }

    @Test
    void a_sealed_sheet_that_was_not_revealed() {
        forge(ScoringEnded.class, end -> new ScoringEnded(end.scoring(), end.sheets() + 1));
        assertFound("entry-scored", "scoring scoring-a had 5 sealed sheets, 4 were revealed");
    }
}
