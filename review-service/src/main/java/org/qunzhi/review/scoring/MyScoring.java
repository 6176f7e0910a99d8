package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.platform.LogPlace;
import org.qunzhi.rules.review.ScoreSheet;

/**
 * An entry that an expert is to score. Circle and enterprise are left out: their names say nothing
 * about the work, and who reads a sheet should not have to wonder.
 *
 * @param draft whether the expert has one
 */
record MyScoring(
        String scoring,
        String round,
        String roundName,
        String entry,
        @Nullable String topicTitle,
        Instant scoringUntil,
        String state,
        ScoreSheet sheet,
        boolean draft,
        @Nullable OwnSheet own) {

    /**
     * The expert's own; nobody else sees it before the reveal. Points in hundredths.
     *
     * @param receipt as the answer to sealing had it
     */
    record OwnSheet(
            String sheetId,
            Protected<Marks> marks,
            Protected<String> comment,
            SheetReceipt receipt) {}

    /**
     * What proves, to whom its holder shows it, that this sheet was sealed as it is.
     *
     * @param log where the log has it, with the address of the proof; unknown where this was built
     *     before it was kept
     * @param sealed by field: the digest that the reveal must match
     */
    record SheetReceipt(@Nullable LogPlace log, Map<String, String> sealed) {}
}
