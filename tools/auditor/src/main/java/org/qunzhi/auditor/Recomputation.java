package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.ScoringEvent;

/** Hands the disclosed events of reviews and awards to those who compute them again. */
final class Recomputation {
    private final Scores scores;
    private final Ranks ranks;
    private final Awards awards;

    Recomputation(Faults faults) {
        this.scores = new Scores(faults);
        this.ranks = new Ranks(faults, scores);
        this.awards = new Awards(faults, ranks);
    }

    void take(Disclosed shown) {
        shown.as(ScoringEvent.class).ifPresent(event -> scores.take(shown.index(), event));
        shown.as(RankingEvent.class).ifPresent(event -> ranks.take(shown.index(), event));
        shown.as(ContestEvent.class).ifPresent(awards::take);
        shown.as(AwardEvent.class).ifPresent(event -> awards.take(shown.index(), event));
    }

    void conclude() {
        ranks.conclude();
        awards.conclude();
    }

    int count() {
        return scores.count() + ranks.count() + awards.count();
    }

    /** Values met so far by a key that may come before or after them. */
    static <V> List<V> listIn(Map<String, List<V>> lists, String key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    static <V> Map<String, V> table() {
        return new HashMap<>();
    }
}
