package org.qunzhi.contracts.review;

import static org.qunzhi.contracts.Classification.PUBLIC;

import java.util.List;
import org.qunzhi.contracts.EventType;

/** The conclusion of a round: one event for each entry, then one that carries count and hash. */
public sealed interface RankingEvent {
    String ranking();

    /** Equal ranks where the tie-break rules of the policy found no difference. */
    @EventType(value = "entry-ranked", classification = PUBLIC)
    record EntryRanked(
            String ranking,
            String round,
            String contest,
            String entry,
            int rank,
            int score,
            List<String> used,
            List<String> dropped,
            List<String> excluded)
            implements RankingEvent {}

    /**
     * {@code count}: the ranked entries; the unscored ones of the round are not among them. {@code
     * hash}: SHA-256, hex, over the lines {@code rank TAB entry TAB score LF} in rank order, equal
     * ranks in order of the entry ids.
     */
    @EventType(value = "ranking-concluded", classification = PUBLIC)
    record RankingConcluded(
            String ranking, String round, String contest, String policy, int count, String hash)
            implements RankingEvent {}
}
