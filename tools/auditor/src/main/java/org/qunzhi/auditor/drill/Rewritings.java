package org.qunzhi.auditor.drill;

import static org.qunzhi.auditor.drill.Mutation.NOWHERE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Histories that contradict nothing in themselves: another text, another sum, an end that was cut
 * off. They are found by who has seen the log before, and by nobody else.
 */
final class Rewritings {

    static Map<String, Mutation> all() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put(
                "a greater benefit",
                Fields.field("result-submitted", "benefitFen", value -> value.asLong() * 10));
        all.put("a kinder finding", Fields.field("result-accepted", "effectiveness", _ -> "效果显著"));
        all.put("another place of work", Fields.field("activity-recorded", "place", _ -> "他处"));
        all.put("another theme", Fields.field("contest-announced", "theme", _ -> "另一主题"));
        all.put("a moment earlier", Rewritings::aMoment);
        all.put("the end left out", Rewritings::end);
        return all;
    }

    private static int aMoment(History history, java.util.Random random) {
        int index = new Pick(history, random).any(i -> history.line(i).shows("@time"));
        if (index == NOWHERE) return NOWHERE;
        var time = Instant.parse(history.line(index).entry().time());
        history.rewrite(index, "@time", time.minusMillis(500).toString());
        return index;
    }

    private static int end(History history, java.util.Random random) {
        history.remove(history.size() - 1);
        return history.size() - 1;
    }

    private Rewritings() {}
}
