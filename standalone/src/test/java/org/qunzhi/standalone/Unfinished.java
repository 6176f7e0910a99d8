package org.qunzhi.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.qunzhi.standalone.season.Door;
import tools.jackson.databind.JsonNode;

/**
 * What is under way after the season: a second contest in the midst of its scoring, and a plan that
 * waits for its approval.
 *
 * @param scorings ids by the circle's leader
 * @param plan of the first enterprise for the next year, worked on by a decision-maker of it
 * @param circle the first enterprise's first
 */
record Unfinished(String round, Map<String, String> scorings, String plan, String circle) {
    static final String SECRETARY = "prov-secretary";

    /** Said on the one sheet that is sealed; nobody but its author may come upon it. */
    static final String REMARK = "密封的评语，开封前只有本人能看到（演示）";

    /** The sheet's author. */
    static final String AUTHOR = "x3-expert";

    private static final Map<String, String> ENTRANTS =
            Map.of("c01-leader", "e1-promoter", "c10-leader", "e4-promoter");

    static Unfinished on(PlayedSeason season) {
        var door = season.door;
        var plan =
                door.tell("e1-decision", "/api/plan/annual-plans", plan(2027, "自己编制、自己批准的计划（演示）"));
        door.tell("e1-decision", "/api/plan/annual-plans/" + plan + "/submission", Map.of());
        var round = round(door, contest(door));
        var scorings = scorings(door, round);
        var circle = PlayedSeason.items(door, "c01-leader", "/api/registration/circles").get(0);
        var unfinished = new Unfinished(round, scorings, plan, circle.path("circle").asString());
        door.tell(AUTHOR, unfinished.sheetsOf("c01-leader"), sheet(1500));
        return unfinished;
    }

    /** An annual plan with one item. */
    static Map<String, ?> plan(int year, String direction) {
        return Map.of(
                "year",
                year,
                "direction",
                direction,
                "items",
                List.of(
                        Map.of(
                                "activity",
                                "QUALITY_CONTROL_CIRCLE",
                                "project",
                                "质量管理小组活动（演示）",
                                "budgetFen",
                                100_000,
                                "from",
                                year + "-02-01",
                                "to",
                                year + "-11-30")));
    }

    /** A sheet of B.2 with that many hundredths for 选题, whose range ends at 15.00. */
    static Map<String, ?> sheet(int theme) {
        var points = new TreeMap<String, Integer>();
        points.put("theme", theme);
        points.put("cause-analysis", 2345);
        points.put("countermeasures", 1678);
        points.put("effect", 1789);
        points.put("report", 432);
        points.put("character", 876);
        return Map.of("points", points, "comment", REMARK);
    }

    /** Where the scoring of that circle's entry is. */
    String scoringOf(String leader) {
        return "/api/review/scorings/" + Objects.requireNonNull(scorings.get(leader));
    }

    /** Where the sheets for that circle's entry are handed in. */
    String sheetsOf(String leader) {
        return scoringOf(leader) + "/sheets";
    }

    /** Where an expert's own draft of one lies. */
    String draftOf(String leader) {
        var scoring = scoringOf(leader);
        return "/api/review/drafts/score-sheet" + scoring.substring(scoring.lastIndexOf('/'));
    }

    private static String contest(Door door) {
        var contest =
                door.insist(
                        SECRETARY,
                        "/api/award/contests",
                        Map.of(
                                "season",
                                2026,
                                "name",
                                "进行中的评选（演示）",
                                "theme",
                                "演示",
                                "entriesUntil",
                                Instant.now().plus(Duration.ofDays(7)),
                                "tiers",
                                List.of(
                                        Map.of(
                                                "code", "first",
                                                "title", "一等",
                                                "share", 5000)),
                                "publicityDays",
                                7));
        ENTRANTS.forEach(
                (leader, promoter) -> {
                    var topics = PlayedSeason.items(door, leader, "/api/registration/topics");
                    var entry =
                            door.insist(
                                    promoter,
                                    "/api/award/entries",
                                    Map.of(
                                            "contest",
                                            contest,
                                            "topic",
                                            topics.get(0).path("topic").asString()));
                    door.insist(
                            "city-secretary",
                            "/api/award/entries/" + entry + "/recommendation",
                            Map.of("opinion", "同意推荐（演示）"));
                });
        return contest;
    }

    private static String round(Door door, String contest) {
        var round =
                door.insist(
                        SECRETARY,
                        "/api/review/rounds",
                        Map.of(
                                "contest", contest,
                                "name", "进行中的评审（演示）",
                                "sheet", "problem-solving-cpe-2022",
                                "policy", "trimmed-mean-cpe-2022",
                                "scoringUntil", Instant.now().plus(Duration.ofDays(7))));
        var path = "/api/review/rounds/" + round;
        for (int i = 1; i <= 7; i++)
            door.insist(
                    SECRETARY,
                    path + "/experts",
                    Map.of("expert", door.person("x" + i + "-expert")));
        door.await(SECRETARY, path, seen -> seen.path("entries").size() == ENTRANTS.size());
        door.tell(SECRETARY, path + "/scoring-start", Map.of());
        door.await(SECRETARY, path, Unfinished::allOpen);
        return round;
    }

    private static boolean allOpen(JsonNode round) {
        return round.path("entries")
                .valueStream()
                .allMatch(one -> one.path("state").asString().equals("OPEN"));
    }

    private static Map<String, String> scorings(Door door, String round) {
        var leaders = new HashMap<String, String>();
        for (var leader : ENTRANTS.keySet()) {
            var circles = PlayedSeason.items(door, leader, "/api/registration/circles");
            leaders.put(circles.get(0).path("name").asString(), leader);
        }
        var scorings = new HashMap<String, String>();
        for (var entry : door.get(SECRETARY, "/api/review/rounds/" + round).body().path("entries"))
            scorings.put(
                    Objects.requireNonNull(leaders.get(entry.path("circleName").asString())),
                    entry.path("scoring").asString());
        return Map.copyOf(scorings);
    }
}
