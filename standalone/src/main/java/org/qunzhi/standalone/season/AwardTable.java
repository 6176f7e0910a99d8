package org.qunzhi.standalone.season;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The award list as a table on a terminal, where a Chinese character is two columns wide. */
final class AwardTable {
    private static final int FIRST_WIDE = 0x1100;
    private static final int GAP = 2;

    static void print(JsonNode awards, PrintStream out) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("名次", "得分", "等级", "单位", "小组", "课题"));
        for (var award : awards.path("items"))
            rows.add(
                    List.of(
                            award.path("rank").asString(),
                            points(award.path("score").asInt()),
                            award.path("tierTitle").asString(),
                            award.path("organizationName").asString(),
                            award.path("circleName").asString(),
                            award.path("topicTitle").asString()));
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++)
                line.repeat(' ', GAP)
                        .append(row.get(i))
                        .repeat(' ', widest(rows, i) - columns(row.get(i)));
            out.println(line.toString().stripTrailing());
        }
    }

    /** Hundredths as they are read: 8763 is 87.63. */
    static String points(int hundredths) {
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> columns(row.get(column))).max().orElse(0);
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private AwardTable() {}
}
