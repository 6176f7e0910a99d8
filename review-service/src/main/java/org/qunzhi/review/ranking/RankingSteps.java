package org.qunzhi.review.ranking;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.review.Rows;
import org.qunzhi.review.ranking.RankingCommand.Place;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.rules.review.Ranking.Scored;
import org.qunzhi.rules.review.ScoringPolicy;
import org.springframework.stereotype.Component;

/**
 * Ranks a round when every entry of it has a score or has none. Whoever stores the last result
 * finds all of them; found twice, or again after a kill, the same parts are sent to the same
 * ranking, which takes each once. A halted scoring has neither, so its round waits.
 */
@Component
class RankingSteps implements Follower {
    /** A commit takes 64 events; the last part has one more. */
    static final int MOST_PLACES = 60;

    private final Dispatcher dispatcher;
    private final Rows rounds;
    private final Rows results;

    RankingSteps(Dispatcher dispatcher, MongoDatabase database) {
        this.dispatcher = dispatcher;
        rounds = new Rows(database, "follow-ranking-rounds");
        results = new Rows(database, "follow-ranking-results");
    }

    @EventHandler
    void on(RoundEvent event, EventMessage<?> message) {
        switch (event) {
            case RoundOpened opened ->
                    rounds.set(
                            opened.round(),
                            new Document("contest", opened.contest())
                                    .append("policy", opened.policy()));
            case ScoringStarted(var round, var entries, var _) -> {
                rounds.set(round, new Document("entries", entries));
                concludeWhenComplete(round, message);
            }
            case ExpertSeated _, EntryListed _, ScoringClosed _, RoundRevealed _ -> {}
        }
    }

    @EventHandler
    void on(ScoringEvent event, EventMessage<?> message) {
        switch (event) {
            case EntryScored scored -> {
                results.set(
                        scored.scoring(),
                        new Document("round", scored.round())
                                .append("entry", scored.entry())
                                .append("score", scored.score())
                                .append("used", scored.used())
                                .append("dropped", scored.dropped())
                                .append("excluded", scored.excluded())
                                .append("tieBreaks", scored.tieBreaks()));
                concludeWhenComplete(scored.round(), message);
            }
            case EntryUnscored unscored -> {
                results.set(
                        unscored.scoring(),
                        new Document("round", unscored.round()).append("entry", unscored.entry()));
                concludeWhenComplete(unscored.round(), message);
            }
            case ScoringEvent.ScoringOpened _,
                    ScoringEvent.ExpertAssigned _,
                    ScoringEvent.ExpertRecused _,
                    ScoringEvent.ScoreSheetSealed _,
                    ScoringEvent.ScoringEnded _,
                    ScoringEvent.ScoreSheetRevealed _,
                    ScoringEvent.SheetCommentRevealed _,
                    ScoringEvent.ScoringHalted _,
                    ScoringEvent.SheetExclusionApproved _,
                    ScoringEvent.SheetExcluded _ -> {}
        }
    }

    private void concludeWhenComplete(String id, EventMessage<?> message) {
        var round = rounds.find(id).orElseGet(Document::new);
        var entries = round.getInteger("entries");
        if (entries == null) return;
        var found = results.where("round", id);
        if (found.size() < entries) return;

        var byEntry = new HashMap<String, Document>();
        for (var result : found) {
            if (result.containsKey("score")) byEntry.put(result.getString("entry"), result);
        }
        var policy = ScoringPolicy.find(round.getString("policy")).orElseThrow();
        var places =
                org.qunzhi.rules.review.Ranking.of(
                                policy,
                                byEntry.values().stream().map(RankingSteps::scored).toList())
                        .stream()
                        .map(ranked -> place(ranked, byEntry))
                        .toList();
        send(id, round, places, message);
    }

    private void send(String round, Document of, List<Place> places, EventMessage<?> message) {
        int first = 0;
        do {
            int end = Math.min(first + MOST_PLACES, places.size());
            dispatcher.dispatch(
                    message,
                    "rank/" + round + "/" + first,
                    new RankEntries(
                            Dispatcher.idFrom("ranking", round),
                            round,
                            of.getString("contest"),
                            of.getString("policy"),
                            places.size(),
                            first,
                            places.subList(first, end)));
            first = end;
        } while (first < places.size());
    }

    private static Scored scored(Document result) {
        return new Scored(
                result.getString("entry"),
                result.getInteger("score"),
                result.getList("tieBreaks", Integer.class));
    }

    private static Place place(Ranked ranked, Map<String, Document> byEntry) {
        var result = Objects.requireNonNull(byEntry.get(ranked.entry()));
        return new Place(
                ranked.rank(),
                ranked.entry(),
                ranked.score(),
                result.getList("used", String.class),
                result.getList("dropped", String.class),
                result.getList("excluded", String.class));
    }
}
