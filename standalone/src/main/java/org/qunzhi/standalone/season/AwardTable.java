package org.qunzhi.standalone.season;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** The award list as a table on a terminal, where a Chinese character is two columns wide. */
final class AwardTable {
    private static final int[] WIDTHS = {4, 8, 8, 34, 38};
    private static final int FIRST_WIDE = 0x1100;

    static void print(JsonNode awards, PrintStream out) {
        row(out, "名次", "得分", "等级", "小组", "课题");
        for (var award : awards.path("items"))
            row(
                    out,
                    award.path("rank").asString(),
                    points(award.path("score").asInt()),
                    award.path("tierTitle").asString(award.path("tier").asString()),
                    award.path("organizationName").asString()
                            + " "
                            + award.path("circleName").asString(),
                    award.path("topicTitle").asString());
    }

    /** Hundredths as they are read: 8763 is 87.63. */
    static String points(int hundredths) {
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }

    private static void row(PrintStream out, String... cells) {
        var line = new StringBuilder("  ");
        for (int i = 0; i < cells.length; i++)
            line.append(cells[i]).repeat(' ', Math.max(1, WIDTHS[i] - columns(cells[i])));
        out.println(line.toString().stripTrailing());
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private AwardTable() {}
}
