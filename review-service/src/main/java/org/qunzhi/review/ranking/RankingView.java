package org.qunzhi.review.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The concluded ranking with all that one needs to compute it again; points in hundredths. */
record RankingView(
        String ranking,
        String round,
        String contest,
        String policy,
        int count,
        String hash,
        List<Place> entries,
        List<Unscored> unscored) {

    record Place(
            int rank,
            String entry,
            @Nullable String organizationName,
            @Nullable String circleName,
            @Nullable String topicTitle,
            int score,
            List<String> used,
            List<String> dropped,
            List<String> excluded,
            List<Sheet> sheets) {}

    record Unscored(String entry, List<String> excluded, List<Sheet> sheets) {}

    /**
     * {@code excludedFor}: why it does not count, a reason of recusal or {@code NOT_OPENED}; absent
     * where it counts. A sheet that could not be opened has no seat, points and total, and the
     * {@code reason} that secretary and chair gave for leaving it out.
     */
    record Sheet(
            String sheetId,
            @Nullable String seat,
            @Nullable Map<String, Integer> points,
            @Nullable Integer total,
            @Nullable String excludedFor,
            @Nullable String reason) {}
}
