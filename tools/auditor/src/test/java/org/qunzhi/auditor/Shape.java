package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.ContestEvent.Tier;

/**
 * What is different from one sample history to the next.
 *
 * @param entries each entry's enterprise
 * @param seats of the panel
 * @param points by entry and seat, only of those who seal a sheet
 * @param declared by entry: seats that declare a relation, after their sheet where there is one
 * @param employed by seat: the enterprise that the expert works for
 * @param throughACity whether the enterprises' path leads through another association
 * @param detours whether things are returned, ended, erased and appointed on the way
 */
record Shape(
        Map<String, String> entries,
        List<String> seats,
        Map<String, Map<String, Map<String, Integer>>> points,
        Map<String, String> declared,
        Map<String, String> employed,
        TopicType type,
        List<Tier> tiers,
        int publicityDays,
        boolean throughACity,
        boolean detours) {

    /** One round: entries a to d; who scored b as the fourth and d as the only one was recused. */
    static final Shape FIXED = fixed();

    private static Shape fixed() {
        var causes =
                Map.of(
                        "a", List.of(2000, 2100, 2250, 2800),
                        "b", List.of(2500, 2600, 2700, 100),
                        "c", List.of(1000, 1100, 1300, 1500),
                        "d", List.of(3000));
        var points = new LinkedHashMap<String, Map<String, Map<String, Integer>>>();
        var entries = new LinkedHashMap<String, String>();
        for (var entry : List.of("a", "b", "c", "d")) {
            entries.put(entry, "enterprise");
            var sheets = new LinkedHashMap<String, Map<String, Integer>>();
            var of = causes.getOrDefault(entry, List.of());
            for (int i = 0; i < of.size(); i++)
                sheets.put("s" + (i + 1), SampleContest.points(of.get(i)));
            points.put(entry, sheets);
        }
        return new Shape(
                entries,
                List.of("s1", "s2", "s3", "s4"),
                points,
                Map.of("b", "s4", "d", "s1"),
                Map.of(),
                TopicType.PROBLEM_SOLVING_SELF_SET,
                SampleContest.TIERS,
                7,
                false,
                false);
    }

    /** The same seed, the same shape. */
    static Shape of(long seed) {
        var random = new Random(seed);
        var entries = new LinkedHashMap<String, String>();
        int enterprises = 1 + random.nextInt(2);
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++)
            entries.put(
                    String.valueOf((char) ('a' + i)),
                    "enterprise" + (i % enterprises == 0 ? "" : "-" + i % enterprises));
        var seats = new ArrayList<String>();
        int panel = 3 + random.nextInt(2);
        for (int i = 1; i <= panel; i++) seats.add("s" + i);
        var employed = new HashMap<String, String>();
        if (random.nextInt(3) == 0)
            employed.put(seats.get(random.nextInt(panel)), entries.get("a"));
        var points = new LinkedHashMap<String, Map<String, Map<String, Integer>>>();
        var declared = new HashMap<String, String>();
        // Of few values, so that ties are common.
        int spread = random.nextBoolean() ? 2 : 400;
        entries.forEach(
                (entry, enterprise) -> {
                    var sheets = new LinkedHashMap<String, Map<String, Integer>>();
                    for (var seat : seats)
                        if (!enterprise.equals(employed.get(seat)) && random.nextInt(12) > 0)
                            sheets.put(
                                    seat, SampleContest.points(1000 + 5 * random.nextInt(spread)));
                    points.put(entry, sheets);
                    var seat = seats.get(random.nextInt(panel));
                    if (random.nextInt(4) == 0 && !enterprise.equals(employed.get(seat)))
                        declared.put(entry, seat);
                });
        int first = 1000 + random.nextInt(3000);
        var tiers =
                List.of(
                        new Tier("first", "一等奖", first),
                        new Tier("second", "二等奖", 1000 + random.nextInt(9000 - first)));
        return new Shape(
                entries,
                seats,
                points,
                declared,
                employed,
                random.nextInt(3) == 0
                        ? TopicType.PROBLEM_SOLVING_DIRECTIVE
                        : TopicType.PROBLEM_SOLVING_SELF_SET,
                tiers,
                3 + random.nextInt(8),
                random.nextInt(3) == 0,
                random.nextBoolean());
    }

    List<String> enterprises() {
        return entries.values().stream().distinct().toList();
    }
}
