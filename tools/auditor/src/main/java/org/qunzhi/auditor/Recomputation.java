package org.qunzhi.auditor;

import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.ScoringEvent;

/** Hands the disclosed events of reviews and awards to those who compute them again. */
final class Recomputation {
    private static final String SEALED = "org.qunzhi.review.score-sheet-sealed.";
    private final Scores scores;
    private final Ranks ranks;
    private final Awards awards;

    Recomputation(Faults faults) {
        this.scores = new Scores(faults);
        this.ranks = new Ranks(faults, scores);
        this.awards = new Awards(faults, ranks);
    }

    void take(Disclosed shown) {
        if (shown.type().startsWith(SEALED)) scores.takeSealed(shown);
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
}
