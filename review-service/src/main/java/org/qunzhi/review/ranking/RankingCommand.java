package org.qunzhi.review.ranking;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface RankingCommand {
    String ranking();

    /** One ranked entry, with its sheets by id; score in hundredths. */
    record Place(
            int rank,
            String entry,
            int score,
            List<String> used,
            List<String> dropped,
            List<String> excluded) {}

    /**
     * By the platform: the next places of {@code of}, {@code first} of them being recorded already.
     * The last part concludes.
     */
    record RankEntries(
            @TargetAggregateIdentifier String ranking,
            String round,
            String contest,
            String policy,
            int of,
            int first,
            List<Place> places)
            implements RankingCommand {}
}
