package org.qunzhi.contracts.review;

import static org.qunzhi.contracts.Classification.PERSONAL;
import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;
import static org.qunzhi.contracts.Classification.SECRET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.Sealed;

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

    /**
     * 回避. A sheet that this expert sealed before stays in the record and is excluded. Expert and
     * explanation are absent where the person behind the seat is not known any more.
     */
    @EventType(value = "expert-recused", classification = PERSONAL)
    record ExpertRecused(
            String scoring,
            String seat,
            String organizer,
            RecusalReason reason,
            @Personal(of = "expert", heldBy = "organizer") @Nullable Protected<String> expert,
            @Personal(of = "expert", heldBy = "organizer") @Nullable Protected<String> explanation)
            implements ScoringEvent {}

    /** The points by item code and their total. */
    record Marks(Map<String, Integer> points, int total) {}

    /** Nobody but its author sees it before the reveal. */
    @EventType(value = "score-sheet-sealed", classification = SECRET)
    record ScoreSheetSealed(
            String scoring,
            String round,
            String sheetId,
            String seat,
            String sheet,
            @Sealed(until = "round") Protected<Marks> marks,
            @Sealed(until = "round") Protected<String> comment)
            implements ScoringEvent {}

    @EventType(value = "scoring-ended", classification = PUBLIC)
    record ScoringEnded(String scoring, int sheets) implements ScoringEvent {}

    /**
     * What a sealed sheet said, opened at the reveal. {@code excludedFor}: why it does not count;
     * absent where it counts. The explanation stays with the recusal, which is not public. {@code
     * salt}: of the sealed marks, so that anybody can hold them against the sealed sheet's digest.
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
            @Nullable RecusalReason excludedFor,
            String salt)
            implements ScoringEvent {}

    /** 评语, for the organiser and those it tells; {@code salt}: of the sealed comment. */
    @EventType(value = "score-sheet-comment-revealed", classification = RESTRICTED)
    record SheetCommentRevealed(
            String scoring, String round, String sheetId, String comment, String salt)
            implements ScoringEvent {}

    /**
     * Sealed sheets that cannot be opened, or are not what was committed to: nothing of this entry
     * is revealed until each of them is excluded or can be opened again.
     */
    @EventType(value = "scoring-halted", classification = PUBLIC, legalMoment = true)
    record ScoringHalted(String scoring, String round, List<String> missing)
            implements ScoringEvent {}

    /** One of the two approvals that it takes; {@code by} is a person id. */
    @EventType(value = "sheet-exclusion-approved", classification = RESTRICTED)
    record SheetExclusionApproved(
            String scoring, String round, String sheetId, String reason, String by, Role role)
            implements ScoringEvent {}

    /**
     * Secretary and chair both approved: the result is made without this sheet. {@code reason}: of
     * the second approval; the first's stands in its own event.
     */
    @EventType(value = "sheet-excluded", classification = PUBLIC, legalMoment = true)
    record SheetExcluded(String scoring, String round, String sheetId, String reason)
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
