package org.qunzhi.contracts.review;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;
import static org.qunzhi.contracts.Classification.SECRET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;

/** The scoring of one entry in one round. All points are whole hundredths. */
public sealed interface ScoringEvent {
    String scoring();

    enum RecusalReason {
        /** The platform found the expert employed where the entry comes from. */
        SAME_EMPLOYER,
        /** The expert declared a relation. */
        DECLARED,
        /** The secretary decided it, with a stated reason. */
        DECIDED
    }

    @EventType(value = "scoring-opened", classification = PUBLIC)
    record ScoringOpened(
            String scoring,
            String round,
            String entry,
            String organizer,
            String organization,
            String sheet,
            String policy,
            Instant scoringUntil)
            implements ScoringEvent {}

    @EventType(value = "expert-assigned", classification = RESTRICTED)
    record ExpertAssigned(String scoring, String seat) implements ScoringEvent {}

    /** 回避. A sheet that this expert sealed before stays in the record and is excluded. */
    @EventType(value = "expert-recused", classification = RESTRICTED)
    record ExpertRecused(String scoring, String seat, RecusalReason reason, String explanation)
            implements ScoringEvent {}

    /** Nobody but its author sees it before the reveal. */
    @EventType(value = "score-sheet-sealed", classification = SECRET)
    record ScoreSheetSealed(
            String scoring,
            String round,
            String sheetId,
            String seat,
            String sheet,
            Map<String, Integer> points,
            int total,
            String comment)
            implements ScoringEvent {}

    @EventType(value = "scoring-ended", classification = PUBLIC)
    record ScoringEnded(String scoring, int sheets) implements ScoringEvent {}

    /**
     * What a sealed sheet said, opened at the reveal. {@code excludedFor}: why it does not count;
     * absent where it counts. The explanation stays with the recusal, which is not public.
     */
    @EventType(value = "score-sheet-revealed", classification = PUBLIC)
    record ScoreSheetRevealed(
            String scoring,
            String round,
            String sheetId,
            String seat,
            String sheet,
            Map<String, Integer> points,
            int total,
            @Nullable RecusalReason excludedFor)
            implements ScoringEvent {}

    /**
     * {@code score} in hundredths; every sheet stands in exactly one of the three lists. {@code
     * tieBreaks}: for each of the policy's items, the mean of all valid sheets in hundredths.
     */
    @EventType(value = "entry-scored", classification = PUBLIC)
    record EntryScored(
            String scoring,
            String round,
            String entry,
            String policy,
            int score,
            List<String> used,
            List<String> dropped,
            List<String> excluded,
            List<Integer> tieBreaks)
            implements ScoringEvent {}

    /** No valid sheet: the entry has no score and no rank. */
    @EventType(value = "entry-unscored", classification = PUBLIC)
    record EntryUnscored(
            String scoring, String round, String entry, String policy, List<String> excluded)
            implements ScoringEvent {}
}
