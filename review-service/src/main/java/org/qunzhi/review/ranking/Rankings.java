package org.qunzhi.review.ranking;

import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Projection;
import org.qunzhi.review.Rows;
import org.springframework.stereotype.Component;

/**
 * Public: it reads no sealed sheet, only revealed ones, and answers nothing before the conclusion.
 */
@Component
class Rankings implements Projection {
    /** Why a sheet does not count, beside the reasons of recusals. */
    private static final String NOT_OPENED = "NOT_OPENED";

    private final Rows rankings;
    private final Rows places;
    private final Rows results;
    private final Rows sheets;
    private final Rows entries;

    Rankings(MongoDatabase database) {
        rankings = new Rows(database, "rankings");
        places = new Rows(database, "ranking-places");
        results = new Rows(database, "ranking-results");
        sheets = new Rows(database, "ranking-sheets");
        entries = new Rows(database, "ranking-entries");
    }

    @EventHandler
    void on(EntryEvent event) {
        if (!(event instanceof EntryAdmitted admitted)) return;
        entries.set(
                admitted.entry(),
                new Document("organizationName", admitted.organizationName())
                        .append("circleName", admitted.circleName())
                        .append("topicTitle", admitted.topicTitle()));
    }

    @EventHandler
    void on(ScoringEvent event) {
        switch (event) {
            case ScoreSheetRevealed revealed ->
                    sheets.set(
                            revealed.sheetId(),
                            new Document("scoring", revealed.scoring())
                                    .append("seat", revealed.seat())
                                    .append(
                                            "points",
                                            new Document(new HashMap<>(revealed.points())))
                                    .append("total", revealed.total())
                                    .append(
                                            "excludedFor",
                                            Optional.ofNullable(revealed.excludedFor())
                                                    .map(Enum::name)
                                                    .orElse(null)));
            case SheetExcluded excluded ->
                    sheets.set(
                            excluded.sheetId(),
                            new Document("scoring", excluded.scoring())
                                    .append("excludedFor", NOT_OPENED)
                                    .append("reason", excluded.reason()));
            case EntryScored scored ->
                    results.set(
                            scored.scoring(),
                            new Document("round", scored.round()).append("entry", scored.entry()));
            case EntryUnscored unscored ->
                    results.set(
                            unscored.scoring(),
                            new Document("round", unscored.round())
                                    .append("entry", unscored.entry())
                                    .append("unscored", unscored.excluded()));
            case ScoringEvent.ScoringOpened _,
                    ScoringEvent.ExpertAssigned _,
                    ScoringEvent.ExpertRecused _,
                    ScoringEvent.ScoreSheetSealed _,
                    ScoringEvent.ScoringEnded _,
                    ScoringEvent.SheetCommentRevealed _,
                    ScoringEvent.ScoringHalted _,
                    ScoringEvent.SheetExclusionApproved _ -> {}
        }
    }

    @EventHandler
    void on(RankingEvent event) {
        switch (event) {
            case EntryRanked ranked ->
                    places.set(
                            ranked.ranking() + "/" + ranked.entry(),
                            new Document("ranking", ranked.ranking())
                                    .append("entry", ranked.entry())
                                    .append("scoring", scoring(ranked))
                                    .append("rank", ranked.rank())
                                    .append("score", ranked.score())
                                    .append("used", ranked.used())
                                    .append("dropped", ranked.dropped())
                                    .append("excluded", ranked.excluded()));
            case RankingConcluded concluded ->
                    rankings.set(
                            concluded.ranking(),
                            new Document("round", concluded.round())
                                    .append("contest", concluded.contest())
                                    .append("policy", concluded.policy())
                                    .append("count", concluded.count())
                                    .append("hash", concluded.hash()));
        }
    }

    private static String scoring(EntryRanked ranked) {
        return Dispatcher.idFrom("scoring", ranked.round(), ranked.entry());
    }

    Optional<RankingView> of(String round) {
        var ranking = Dispatcher.idFrom("ranking", round);
        return rankings.find(ranking).map(found -> view(ranking, round, found));
    }

    private RankingView view(String ranking, String round, Document found) {
        return new RankingView(
                ranking,
                round,
                found.getString("contest"),
                found.getString("policy"),
                found.getInteger("count"),
                found.getString("hash"),
                places.where("ranking", ranking).stream()
                        .map(this::place)
                        .sorted(
                                Comparator.comparingInt(RankingView.Place::rank)
                                        .thenComparing(RankingView.Place::entry))
                        .toList(),
                results.where("round", round).stream()
                        .filter(result -> result.containsKey("unscored"))
                        .map(this::unscored)
                        .toList());
    }

    private RankingView.Place place(Document place) {
        var names = entries.find(place.getString("entry")).orElseGet(Document::new);
        return new RankingView.Place(
                place.getInteger("rank"),
                place.getString("entry"),
                names.getString("organizationName"),
                names.getString("circleName"),
                names.getString("topicTitle"),
                place.getInteger("score"),
                place.getList("used", String.class),
                place.getList("dropped", String.class),
                place.getList("excluded", String.class),
                sheets(place.getString("scoring")));
    }

    private RankingView.Unscored unscored(Document result) {
        return new RankingView.Unscored(
                result.getString("entry"),
                result.getList("unscored", String.class),
                sheets(result.getString("_id")));
    }

    private List<RankingView.Sheet> sheets(String scoring) {
        return sheets.where("scoring", scoring).stream()
                .map(
                        sheet ->
                                new RankingView.Sheet(
                                        sheet.getString("_id"),
                                        sheet.getString("seat"),
                                        points(sheet.get("points", Document.class)),
                                        sheet.getInteger("total"),
                                        sheet.getString("excludedFor"),
                                        sheet.getString("reason")))
                .toList();
    }

    private static @Nullable Map<String, Integer> points(@Nullable Document document) {
        if (document == null) return null;
        var points = new HashMap<String, Integer>();
        document.forEach(
                (item, given) -> points.put(item, (Integer) Objects.requireNonNull(given)));
        return points;
    }

    @Override
    public void reset() {
        for (var rows : List.of(rankings, places, results, sheets, entries)) {
            rows.drop();
        }
    }
}
