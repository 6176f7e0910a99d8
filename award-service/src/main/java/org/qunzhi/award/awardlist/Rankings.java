package org.qunzhi.award.awardlist;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** The concluded rankings that awards may be proposed from. */
@Component
class Rankings implements Projection {
    private final RankingCopy rankings;

    Rankings(MongoDatabase database) {
        rankings = new RankingCopy(database, "award-list-ranking");
    }

    @EventHandler
    void on(RankingEvent event) {
        rankings.on(event);
    }

    List<ConcludedRanking> ofContest(String contest) {
        return rankings.ofContest(contest);
    }

    @Override
    public void reset() {
        rankings.clear();
    }
}
