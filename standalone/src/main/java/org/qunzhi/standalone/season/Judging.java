package org.qunzhi.standalone.season;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** 申报、评审、公示与授予: from the notice to the conferral (LN art. 3–11, 13, 16). */
final class Judging {
    private static final int HALF_A_POINT = 50;
    private static final String SECRETARY = "prov-secretary";

    /** Saves every sheet as a draft before it is sealed. */
    private static final String SLEEPS_ON_IT = "x6-expert";

    private final Door door;
    private final SeasonData data;
    private final SeasonClock clock;

    /** Made-up scores, the same at every play: nobody's real result. */
    private final Random madeUp = new Random(20_261_121);

    Judging(Door door, SeasonData data, SeasonClock clock) {
        this.door = door;
        this.data = data;
        this.clock = clock;
    }

    /** Plays contest, round, awards; the contest's id. */
    String play(List<Work.Accepted> results) {
        clock.turnTo(LocalDate.of(data.season(), 8, 3));
        var contest = announce();
        enter(contest, results);
        clock.turnTo(LocalDate.of(data.season(), 9, 1));
        judge(contest, results.size());
        honour(contest);
        return contest;
    }

    private String announce() {
        return door.insist(
                SECRETARY,
                "/api/award/contests",
                Map.of(
                        "season", data.season(),
                        "name", data.contest().name(),
                        "theme", data.contest().theme(),
                        "entriesUntil", data.season() + "-08-31T16:00:00Z",
                        "tiers", data.tiers(),
                        "publicityDays", data.contest().publicityDays()));
    }

    private void enter(String contest, List<Work.Accepted> results) {
        for (var result : results) {
            var entry =
                    door.insist(
                            result.promoter(),
                            "/api/award/entries",
                            Map.of("contest", contest, "topic", result.topic()));
            door.insist(
                    "city-secretary",
                    "/api/award/entries/" + entry + "/recommendation",
                    Map.of("opinion", "材料真实，成果突出，同意推荐（演示）"));
        }
    }

    private void judge(String contest, int entries) {
        var round =
                door.insist(
                        SECRETARY,
                        "/api/review/rounds",
                        Map.of(
                                "contest", contest,
                                "name", "发表评审（演示）",
                                "sheet", "problem-solving-cpe-2022",
                                "policy", "trimmed-mean-cpe-2022",
                                "scoringUntil", data.season() + "-09-20T10:00:00Z"));
        var path = "/api/review/rounds/" + round;
        for (int i = 1; i <= data.experts(); i++)
            door.insist(
                    SECRETARY,
                    path + "/experts",
                    Map.of("expert", door.person("x" + i + "-expert")));
        door.await(SECRETARY, path, seen -> seen.path("entries").size() == entries);
        door.tell(SECRETARY, path + "/scoring-start", Map.of());
        door.await(SECRETARY, path, seen -> allOpen(seen, entries));
        for (int i = 1; i <= data.experts(); i++) score("x" + i + "-expert");
        door.tell(SECRETARY, path + "/closing", Map.of());
        door.insist("prov-chair", path + "/reveal", Map.of());
        door.await(
                "",
                "/api/review/public/rounds/" + round + "/ranking",
                ranking -> ranking.path("entries").size() == entries);
    }

    private static boolean allOpen(JsonNode round, int entries) {
        var open = 0;
        for (var entry : round.path("entries"))
            if (entry.path("state").asString().equals("OPEN")) open++;
        return open == entries;
    }

    private void score(String expert) {
        var assigned = door.get(expert, "/api/review/my-scorings").body().path("items");
        for (var scoring : inOrder(assigned)) {
            var points = new TreeMap<String, Integer>();
            for (var item : scoring.path("sheet").path("items"))
                points.put(item.path("code").asString(), madeUpPoints(item));
            var body = new LinkedHashMap<String, Object>();
            body.put("points", points);
            body.put("comment", "评分与评语均为虚构（演示）");
            var id = scoring.path("scoring").asString();
            if (expert.equals(SLEEPS_ON_IT))
                door.draft(expert, "/api/review/drafts/score-sheet/" + id, body);
            door.tell(expert, "/api/review/scorings/" + id + "/sheets", body);
        }
    }

    /** Ids are random; titles are not: so every play has the same award list. */
    private static List<JsonNode> inOrder(JsonNode scorings) {
        return scorings.valueStream()
                .sorted(comparing(scoring -> scoring.path("topicTitle").asString()))
                .toList();
    }

    /** Between seven tenths of the range and its top, in steps of half a point. */
    private int madeUpPoints(JsonNode item) {
        int max = item.path("max").asInt();
        int low = (max * 7 / 10 + HALF_A_POINT - 1) / HALF_A_POINT;
        return (low + madeUp.nextInt(max / HALF_A_POINT - low + 1)) * HALF_A_POINT;
    }

    private void honour(String contest) {
        var list = door.insist(SECRETARY, "/api/award/award-lists", Map.of("contest", contest));
        var path = "/api/award/award-lists/" + list;
        door.insist(SECRETARY, path + "/publicity", Map.of());
        clock.turnTo(LocalDate.of(data.season(), 9, 10));
        door.insist("prov-decision", path + "/conferral", Map.of());
        door.await(
                "",
                "/api/award/public/contests/" + contest + "/awards",
                awards -> awards.path("state").asString().equals("conferred"));
    }
}
