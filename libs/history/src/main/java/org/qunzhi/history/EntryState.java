package org.qunzhi.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.TopicType;

/**
 * 申报项: on its way to a contest, and what became of it there.
 *
 * @param recommendations in order
 * @param scorings one for each round
 */
public record EntryState(
        String id,
        Part<Status> status,
        Part<String> contest,
        Part<String> organizer,
        Part<String> organization,
        Part<String> organizationName,
        Part<String> circle,
        Part<String> circleName,
        Part<String> topic,
        Part<String> topicTitle,
        Part<TopicType> type,
        Part<List<String>> recommenders,
        List<Recommendation> recommendations,
        Part<String> returnedFor,
        List<ScoringState> scorings,
        Part<String> award,
        Part<String> tier)
        implements State {

    public enum Status {
        SUBMITTED,
        RECOMMENDED,
        RETURNED,
        ADMITTED,
        SCORED,
        UNSCORED,
        RANKED,
        PROPOSED,
        CONFERRED
    }

    /** 推荐意见. */
    public record Recommendation(Part<String> association, Part<String> opinion) {}

    public EntryState {
        recommendations = List.copyOf(recommendations);
        scorings = List.copyOf(scorings);
    }

    static EntryState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var recommendations = new ArrayList<Recommendation>();
        var scorings = new LinkedHashMap<String, List<Seen>>();
        for (var event : events) {
            if (event.name().equals("entry-recommended"))
                recommendations.add(
                        new Recommendation(event.text("association"), event.text("opinion")));
            scoring(scorings, event);
            take(told, event);
        }
        return new EntryState(
                id,
                told.choice(Status.class, "status"),
                told.text("contest"),
                told.text("organizer"),
                told.text("organization"),
                told.text("organizationName"),
                told.text("circle"),
                told.text("circleName"),
                told.text("topic"),
                told.text("topicTitle"),
                told.choice(TopicType.class, "type"),
                told.texts("recommenders"),
                recommendations,
                told.text("returnedFor"),
                scorings.entrySet().stream()
                        .map(one -> ScoringState.of(one.getKey(), one.getValue()))
                        .toList(),
                told.text("award"),
                told.text("tier"));
    }

    /** A rank is of a round, which the scoring of that round has named before. */
    private static void scoring(Map<String, List<Seen>> scorings, Seen event) {
        var scoring = event.text("scoring").shown();
        if (scoring.isPresent()) {
            scorings.computeIfAbsent(scoring.get(), _ -> new ArrayList<>()).add(event);
        } else if (event.name().equals("entry-ranked")) {
            scorings.values().stream()
                    .filter(of -> of.getFirst().text("round").equals(event.text("round")))
                    .findFirst()
                    .ifPresent(of -> of.add(event));
        }
    }

    private static void take(Told told, Seen event) {
        switch (event.name()) {
            case "entry-submitted" ->
                    told.from(event, "contest", "organizer", "recommenders", "organization")
                            .from(event, "organizationName", "circle", "circleName")
                            .from(event, "topic", "topicTitle", "type")
                            .is("status", Status.SUBMITTED);
            case "entry-recommended" -> told.is("status", Status.RECOMMENDED);
            case "entry-returned" ->
                    told.from(event, "reason=returnedFor").is("status", Status.RETURNED);
            case "entry-admitted" ->
                    told.from(event, "contest", "organizer", "organization")
                            .from(event, "organizationName", "circle", "circleName")
                            .from(event, "topic", "topicTitle", "type")
                            .is("status", Status.ADMITTED);
            case "entry-scored" -> told.is("status", Status.SCORED);
            case "entry-unscored" -> told.is("status", Status.UNSCORED);
            case "entry-ranked" -> told.from(event, "contest").is("status", Status.RANKED);
            case "award-proposed" ->
                    told.from(event, "contest", "award", "tier").is("status", Status.PROPOSED);
            case "award-conferred" ->
                    told.from(event, "contest", "award", "tier").is("status", Status.CONFERRED);
            default -> {}
        }
    }
}
