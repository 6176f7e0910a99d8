package org.qunzhi.award.awardlist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.rules.award.Tiers;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;

/**
 * The rankings of review-service, kept twice: a read model may be dropped and replayed while the
 * follower, which is never replayed, still needs them.
 */
final class RankingCopy {
    private final MongoCollection<Document> rankings;
    private final MongoCollection<Document> ranked;

    RankingCopy(MongoDatabase database, String name) {
        rankings = database.getCollection(name);
        ranked = database.getCollection(name + "-entry");
        rankings.createIndex(Indexes.ascending("contest"));
        ranked.createIndex(Indexes.ascending("ranking"));
    }

    void on(RankingEvent event) {
        switch (event) {
            case EntryRanked entry ->
                    put(
                            ranked,
                            entry.ranking() + "/" + entry.entry(),
                            combine(
                                    set("ranking", entry.ranking()),
                                    set("rank", entry.rank()),
                                    set("entry", entry.entry()),
                                    set("score", entry.score())));
            case RankingConcluded end ->
                    put(
                            rankings,
                            end.ranking(),
                            combine(
                                    set("contest", end.contest()),
                                    set("count", end.count()),
                                    set("hash", end.hash())));
        }
    }

    /** Those of a contest whose entries are all here. */
    List<ConcludedRanking> ofContest(String contest) {
        return rankings.find(eq("contest", contest)).into(new ArrayList<>()).stream()
                .flatMap(found -> complete(found).stream())
                .toList();
    }

    /** Present once it is concluded and its entries are all here. */
    Optional<ConcludedRanking> find(String ranking) {
        return Optional.ofNullable(rankings.find(eq(ranking)).first()).flatMap(this::complete);
    }

    void clear() {
        rankings.deleteMany(new Document());
        ranked.deleteMany(new Document());
    }

    private Optional<ConcludedRanking> complete(Document concluded) {
        var ranking = concluded.getString("_id");
        var entries =
                ranked.find(eq("ranking", ranking))
                        .map(RankingCopy::ranked)
                        .into(new ArrayList<>());
        entries.sort(Tiers.LIST_ORDER);
        boolean complete =
                entries.size() == concluded.getInteger("count")
                        && Ranking.hash(entries).equals(concluded.getString("hash"));
        return complete
                ? Optional.of(new ConcludedRanking(ranking, List.copyOf(entries)))
                : Optional.empty();
    }

    private static Ranked ranked(Document found) {
        return new Ranked(
                found.getInteger("rank"), found.getString("entry"), found.getInteger("score"));
    }

    private static void put(MongoCollection<Document> into, String id, Bson change) {
        into.updateOne(eq(id), change, new UpdateOptions().upsert(true));
    }
}
