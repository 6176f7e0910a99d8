package org.qunzhi.award.awardlist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.springframework.stereotype.Component;

/**
 * Carries a list that is longer than one commit to its end. The ranking comes by another stream
 * than the list, so each of the two may come here first: whichever comes second sends the command.
 */
@Component
class AwardListFollower implements Follower {
    private final Dispatcher dispatcher;
    private final RankingCopy rankings;
    private final MongoCollection<Document> lists;

    AwardListFollower(Dispatcher dispatcher, MongoDatabase database) {
        this.dispatcher = dispatcher;
        rankings = new RankingCopy(database, "award-list-follower-ranking");
        lists = database.getCollection("award-list-follower");
    }

    @EventHandler
    void on(RankingEvent event, EventMessage<?> cause) {
        rankings.on(event);
        if (event instanceof RankingConcluded ranking) {
            lists.find(eq("ranking", ranking.ranking()))
                    .into(new ArrayList<>())
                    .forEach(list -> continueProposal(list, cause));
        }
    }

    @EventHandler
    void on(AwardEvent event, EventMessage<?> cause) {
        switch (event) {
            case AwardListOpened opened ->
                    put(opened.awardList(), set("ranking", opened.ranking()));
            case AwardProposed award when Chunk.endsAt(award.place()) -> {
                put(award.awardList(), set("from", award.place()));
                var list = lists.find(eq(award.awardList())).first();
                if (list != null) continueProposal(list, cause);
            }
            case AwardConferred award when Chunk.endsAt(award.place()) ->
                    dispatcher.dispatch(
                            cause,
                            "continue-conferral",
                            new ContinueConferral(award.awardList(), award.place()));
            case AwardProposed _, AwardConferred _ -> {}
            case AwardsProposed _, PublicityStarted _, PublicityEnded _, AwardsConferred _ -> {}
        }
    }

    private void continueProposal(Document list, EventMessage<?> cause) {
        var from = list.getInteger("from");
        if (from == null) return;
        var awardList = list.getString("_id");
        rankings.find(list.getString("ranking"))
                .ifPresent(
                        ranking ->
                                dispatcher.dispatch(
                                        cause,
                                        "continue-proposal-" + awardList,
                                        new ContinueProposal(awardList, ranking, from)));
    }

    private void put(String awardList, Bson change) {
        lists.updateOne(eq(awardList), change, new UpdateOptions().upsert(true));
    }
}
