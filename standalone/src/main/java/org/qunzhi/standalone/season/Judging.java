package org.qunzhi.standalone.season;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** 申报、评审、公示与授予: from the notice to the conferral (LN art. 3–11, 13, 16). */
final class Judging {
    private static final int HALF_A_POINT = 50;
    private static final String SECRETARY = "prov-secretary";
    private static final String ROUNDS = "/api/review/rounds/";
    private static final String LISTS = "/api/award/award-lists/";

    /** Saves every sheet as a draft before it is sealed. */
    private static final String SLEEPS_ON_IT = "x6-expert";

    private final Door door;

    /** Made-up scores, the same at every play: nobody's real result. */
    private final Random madeUp = new Random(20_261_121);

    Judging(Door door) {
        this.door = door;
    }

    /** Plays contest, round, awards of the season; the contest's id. */
    String play(SeasonData data, SeasonClock clock, List<Work.Accepted> results) {
        clock.turnTo(LocalDate.of(data.season(), 8, 3));
        var entriesUntil = Instant.parse(data.season() + "-08-31T16:00:00Z");
        var contest = announce(data.season(), data.contest(), data.tiers(), entriesUntil);
        for (var result : results) recommend(enter(contest, result));
        clock.turnTo(LocalDate.of(data.season(), 9, 1));
        var scoringUntil = Instant.parse(data.season() + "-09-20T10:00:00Z");
        var experts = IntStream.rangeClosed(1, data.experts()).mapToObj(Judging::expert).toList();
        var round = open(contest, "发表评审（演示）", scoringUntil, experts, results.size());
        for (var expert : experts) score(expert, round);
        reveal(round, results.size());
        var list = publish(contest);
        clock.turnTo(LocalDate.of(data.season(), 9, 10));
        confer(contest, list);
        return contest;
    }

    static String expert(int number) {
        return "x" + number + "-expert";
    }

    String announce(
            int season, SeasonData.Contest contest, List<SeasonData.Tier> tiers, Instant until) {
        return door.insist(
                SECRETARY,
                "/api/award/contests",
                Map.of(
                        "season",
                        season,
                        "name",
                        contest.name(),
                        "theme",
                        contest.theme(),
                        "entriesUntil",
                        until,
                        "tiers",
                        tiers,
                        "publicityDays",
                        contest.publicityDays()));
    }

    String enter(String contest, Work.Accepted result) {
        return door.insist(
                result.promoter(),
                "/api/award/entries",
                Map.of("contest", contest, "topic", result.topic()));
    }

    void recommend(String entry) {
        door.insist(
                "city-secretary",
                "/api/award/entries/" + entry + "/recommendation",
                Map.of("opinion", "材料真实，成果突出，同意推荐（演示）"));
    }

    /** A round in which the experts score; its id. */
    String open(String contest, String name, Instant until, List<String> experts, int entries) {
        var round =
                door.insist(
                        SECRETARY,
                        "/api/review/rounds",
                        Map.of(
                                "contest", contest,
                                "name", name,
                                "sheet", "problem-solving-cpe-2022",
                                "policy", "trimmed-mean-cpe-2022",
                                "scoringUntil", until));
        var path = ROUNDS + round;
        for (var expert : experts)
            door.insist(SECRETARY, path + "/experts", Map.of("expert", door.person(expert)));
        door.await(SECRETARY, path, seen -> seen.path("entries").size() == entries);
        door.tell(SECRETARY, path + "/scoring-start", Map.of());
        door.await(SECRETARY, path, seen -> allOpen(seen, entries));
        return round;
    }

    void reveal(String round, int entries) {
        door.tell(SECRETARY, ROUNDS + round + "/closing", Map.of());
        door.insist("prov-chair", ROUNDS + round + "/reveal", Map.of());
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

    void score(String expert, String round) {
        var assigned = door.get(expert, "/api/review/my-scorings").body().path("items");
        for (var scoring : inOrder(assigned, round)) {
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
    private static List<JsonNode> inOrder(JsonNode scorings, String round) {
        return scorings.valueStream()
                .filter(scoring -> scoring.path("round").asString().equals(round))
                .sorted(comparing(scoring -> scoring.path("topicTitle").asString()))
                .toList();
    }

    /** Between seven tenths of the range and its top, in steps of half a point. */
    private int madeUpPoints(JsonNode item) {
        int max = item.path("max").asInt();
        int low = (max * 7 / 10 + HALF_A_POINT - 1) / HALF_A_POINT;
        return (low + madeUp.nextInt(max / HALF_A_POINT - low + 1)) * HALF_A_POINT;
    }

    /** Proposes the awards and starts publicity; the list's id. */
    String publish(String contest) {
        var list = door.insist(SECRETARY, "/api/award/award-lists", Map.of("contest", contest));
        door.insist(SECRETARY, LISTS + list + "/publicity", Map.of());
        return list;
    }

    private void confer(String contest, String list) {
        door.insist("prov-decision", LISTS + list + "/conferral", Map.of());
        door.await(
                "",
                "/api/award/public/contests/" + contest + "/awards",
                awards -> awards.path("state").asString().equals("conferred"));
    }
}
