package org.qunzhi.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;

/**
 * 评分 of one entry in one round. All points are whole hundredths.
 *
 * @param recused seats, and those that may not score any more
 */
public record ScoringState(
        String scoring,
        Part<String> round,
        Part<Status> status,
        Part<String> sheet,
        Part<String> policy,
        List<Sheet> sheets,
        List<Recusal> recused,
        Part<Long> score,
        Part<List<String>> used,
        Part<List<String>> dropped,
        Part<List<String>> excluded,
        Part<Long> rank) {

    public enum Status {
        OPENED,
        ENDED,
        HALTED,
        SCORED,
        UNSCORED
    }

    /** 评分表, sealed until the reveal; {@code missing}: it could not be opened. */
    public record Sheet(
            String sheet,
            Part<String> seat,
            Part<Standing> standing,
            Part<Map<?, ?>> points,
            Part<Long> total,
            Part<String> comment,
            Part<RecusalReason> excludedFor) {

        public enum Standing {
            SEALED,
            MISSING,
            EXCLUDED,
            REVEALED
        }
    }

    /** 回避. */
    public record Recusal(
            Part<String> seat,
            Part<RecusalReason> ground,
            Part<String> expert,
            Part<String> explanation) {}

    public ScoringState {
        sheets = List.copyOf(sheets);
        recused = List.copyOf(recused);
    }

    static ScoringState of(String scoring, List<Seen> events) {
        var told = new Told();
        var sheets = new LinkedHashMap<String, Told>();
        var recused = new LinkedHashSet<Recusal>();
        for (var event : events) {
            sheet(sheets, event);
            if (event.name().equals("expert-recused")) recused.add(recusal(event));
            take(told, event);
        }
        return new ScoringState(
                scoring,
                told.text("round"),
                told.choice(Status.class, "status"),
                told.text("sheet"),
                told.text("policy"),
                sheets.entrySet().stream().map(one -> sheet(one.getKey(), one.getValue())).toList(),
                List.copyOf(recused),
                told.number("score"),
                told.texts("used"),
                told.texts("dropped"),
                told.texts("excluded"),
                told.number("rank"));
    }

    private static Recusal recusal(Seen event) {
        return new Recusal(
                event.text("seat"),
                event.text("reason").map(RecusalReason::valueOf),
                event.text("expert"),
                event.text("explanation"));
    }

    private static void sheet(Map<String, Told> sheets, Seen event) {
        for (var id : named(event)) {
            var told = sheets.computeIfAbsent(id, _ -> new Told());
            switch (event.name()) {
                case "score-sheet-sealed" ->
                        told.from(event, "seat").is("standing", Sheet.Standing.SEALED);
                case "scoring-halted" -> told.is("standing", Sheet.Standing.MISSING);
                case "sheet-excluded" -> told.is("standing", Sheet.Standing.EXCLUDED);
                case "score-sheet-revealed" ->
                        told.from(event, "seat", "points", "total", "excludedFor")
                                .is("standing", Sheet.Standing.REVEALED);
                case "score-sheet-comment-revealed" -> told.from(event, "comment");
                default -> {}
            }
        }
    }

    private static Set<String> named(Seen event) {
        var named = new LinkedHashSet<String>();
        event.text("sheetId").shown().ifPresent(named::add);
        event.texts("missing").shown().ifPresent(named::addAll);
        return named;
    }

    private static Sheet sheet(String id, Told told) {
        return new Sheet(
                id,
                told.text("seat"),
                told.choice(Sheet.Standing.class, "standing"),
                told.any("points").map(points -> (Map<?, ?>) points),
                told.number("total"),
                told.text("comment"),
                told.choice(RecusalReason.class, "excludedFor"));
    }

    private static void take(Told told, Seen event) {
        switch (event.name()) {
            case "entry-listed" -> told.from(event, "round");
            case "scoring-opened" ->
                    told.from(event, "round", "sheet", "policy").is("status", Status.OPENED);
            case "scoring-ended" -> told.is("status", Status.ENDED);
            case "scoring-halted" -> told.from(event, "round").is("status", Status.HALTED);
            case "entry-scored" ->
                    told.from(event, "round", "policy", "score", "used", "dropped", "excluded")
                            .is("status", Status.SCORED);
            case "entry-unscored" ->
                    told.from(event, "round", "policy", "excluded")
                            .isNone("score")
                            .is("status", Status.UNSCORED);
            case "entry-ranked" -> told.from(event, "rank");
            default -> {}
        }
    }
}
