package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.rules.review.ScoreSheet;

/**
 * An entry that an expert is to score. Circle and enterprise are left out: their names say nothing
 * about the work, and who reads a sheet should not have to wonder.
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
        @Nullable OwnSheet own) {

    /** The expert's own; nobody else sees it before the reveal. Points in hundredths. */
    record OwnSheet(String sheetId, Map<String, Integer> points, int total, String comment) {}
}
