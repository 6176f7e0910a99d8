package org.qunzhi.review.ranking;

import static org.qunzhi.standalone.Deciders.PLATFORM;

import java.util.List;
import org.qunzhi.review.ranking.RankingCommand.Place;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;
import org.qunzhi.standalone.Deciders;

/** The platform ranks what was revealed. */
public final class RankingDeciders {

    public static void play(Deciders deciders) {
        var first = new Place(1, "e1", 9_000, List.of("sheet-a"), List.of(), List.of());
        deciders.ask(
                        Ranking.NONE,
                        (Ranking its, RankingCommand command) -> its.decide(command),
                        Ranking::after)
                .then(PLATFORM, new RankEntries("k1", "r1", "c1", "policy", 1, 0, List.of(first)));
    }

    private RankingDeciders() {}
}
