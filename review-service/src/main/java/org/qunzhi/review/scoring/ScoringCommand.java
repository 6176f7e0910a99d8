package org.qunzhi.review.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;

/** {@code employers}: who employs the acting person today. */
public sealed interface ScoringCommand {
    String scoring();

    /** {@code employers}: who employed the person behind the seat on any day of the season. */
    record Panelist(String seat, Protected<String> expert, Set<String> employers) {}

    /** By the platform, once the round's scoring has started. */
    record OpenScoring(
            @TargetAggregateIdentifier String scoring,
            String round,
            String entry,
            String organizer,
            String organization,
            String sheet,
            String policy,
            Instant scoringUntil,
            List<Panelist> panel)
            implements ScoringCommand {}

    /** {@code seat}: the acting person's in this round; absent where they have none. */
    record SealSheet(
            @TargetAggregateIdentifier String scoring,
            Acting by,
            Set<String> employers,
            @Nullable String seat,
            String sheetId,
            Map<String, Integer> points,
            String comment)
            implements ScoringCommand {
        /** Names no value, so that no log line and no exception leaks it. */
        @Override
        public String toString() {
            return "SealSheet";
        }
    }

    /**
     * {@code ownSeat}: the acting person's in this round; absent where they have none. {@code
     * expert}: the person behind {@code seat}, as far as it is known.
     */
    record RecuseExpert(
            @TargetAggregateIdentifier String scoring,
            Acting by,
            Set<String> employers,
            @Nullable String ownSeat,
            String seat,
            Protected<String> expert,
            RecusalReason reason,
            String explanation)
            implements ScoringCommand {}

    /** By the platform: it has learnt that the person behind the seat works there. */
    record RecuseEmployee(
            @TargetAggregateIdentifier String scoring, String seat, Protected<String> expert)
            implements ScoringCommand {}

    /** By the platform, once the round is closed. */
    record EndScoring(@TargetAggregateIdentifier String scoring) implements ScoringCommand {}

    /** By the platform, once the round is revealed. */
    record RevealScoring(@TargetAggregateIdentifier String scoring) implements ScoringCommand {}

    /** Once a halted scoring's keys are there again. */
    record RevealAgain(@TargetAggregateIdentifier String scoring, Acting by, Set<String> employers)
            implements ScoringCommand {}

    record ApproveExclusion(
            @TargetAggregateIdentifier String scoring,
            Acting by,
            Set<String> employers,
            String sheetId,
            String reason)
            implements ScoringCommand {}
}
