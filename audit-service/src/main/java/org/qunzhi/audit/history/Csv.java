package org.qunzhi.audit.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.history.Decision;
import org.qunzhi.history.Part;
import org.qunzhi.history.Plain;
import org.qunzhi.history.Words;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as Excel reads them. */
final class Csv {
    static final String MARK = org.qunzhi.platform.lists.Csv.MARK;
    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final boolean english;

    Csv(Locale language) {
        this.words = Words.in(language);
        this.english = language.getLanguage().equals("en");
    }

    String head() {
        return line(
                english
                        ? List.of(
                                "log index",
                                "service",
                                "position",
                                "time",
                                "decision",
                                "event",
                                "decided by",
                                "on behalf of",
                                "authority",
                                "grounds",
                                "content")
                        : List.of(
                                "日志序号", "服务", "位置", "时间", "决定", "事件", "决定人", "代表单位", "依据", "理由",
                                "内容"));
    }

    String line(Decision decision) {
        return line(
                List.of(
                        String.valueOf(decision.index()),
                        decision.service().code(),
                        String.valueOf(decision.position()),
                        decision.at().toString(),
                        words.decision(decision.name()),
                        decision.name(),
                        text(decision.actor()),
                        text(decision.organization()),
                        text(decision.authority()),
                        text(decision.reason()),
                        content(decision.fields())));
    }

    private String content(Map<String, Part<Object>> fields) {
        var shown = new TreeMap<String, @Nullable Object>();
        fields.forEach(
                (name, part) ->
                        shown.put(
                                name,
                                switch (part) {
                                    case Part.Clear<Object>(var value) -> Plain.of(value);
                                    case Part.None<Object> _ -> null;
                                    default -> "〔" + words.part(part) + "〕";
                                }));
        return JSON.writeValueAsString(shown);
    }

    /** Nothing where there is none; what is hidden says how. */
    private String text(Part<String> part) {
        return switch (part) {
            case Part.Clear<String>(var value) -> value;
            case Part.None<String> _ -> "";
            default -> "〔" + words.part(part) + "〕";
        };
    }

    private static String line(List<String> cells) {
        return org.qunzhi.platform.lists.Csv.line(cells);
    }
}
