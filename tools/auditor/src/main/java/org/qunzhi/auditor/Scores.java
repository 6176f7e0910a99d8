package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.rules.review.Ranking.Scored;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.rules.review.TrimmedMean;
import tools.jackson.databind.JsonNode;

/** Every sheet held against its edition and its sealed form; every score computed again. */
final class Scores {
    private final Faults faults;
    private final Map<String, Sealed> sealed = new HashMap<>();
    private final Map<String, List<ScoreSheetRevealed>> revealed = new HashMap<>();
    private final Map<String, Set<String>> recused = new HashMap<>();
    private final Map<String, Scored> results = new HashMap<>();
    private int count;

    Scores(Faults faults) {
        this.faults = faults;
    }

    private record Sealed(JsonNode points, JsonNode total, JsonNode seat) {}

    /** The sealed form lacks its comment where the public sees it: field by field, then. */
    void takeSealed(Disclosed shown) {
        var sheet = shown.values().get("sheetId");
        var points = shown.values().get("points");
        var total = shown.values().get("total");
        var seat = shown.values().get("seat");
        if (sheet != null && points != null && total != null && seat != null)
            sealed.put(sheet.asString(), new Sealed(points, total, seat));
    }

    void take(long index, ScoringEvent event) {
        switch (event) {
            case ExpertRecused recusal ->
                    recused.computeIfAbsent(recusal.scoring(), _ -> new HashSet<>())
                            .add(recusal.seat());
            case ScoreSheetRevealed sheet -> revealed(index, sheet);
            case EntryScored scored -> scored(index, scored);
            default -> {}
        }
    }

    private void revealed(long index, ScoreSheetRevealed sheet) {
        revealed.computeIfAbsent(sheet.scoring(), _ -> new ArrayList<>()).add(sheet);
        var edition = ScoreSheet.find(sheet.sheet());
        if (edition.isEmpty()) {
            faults.add(Fault.at(index, "unknown-edition", sheet.sheet()));
        } else if (!edition.get().faults(sheet.points()).isEmpty()
                || edition.get().total(sheet.points()) != sheet.total()) {
            faults.add(Fault.at(index, "sheet-faulty", sheet.sheetId(), sheet.sheet()));
        }
        var before = sealed.get(sheet.sheetId());
        if (before != null && !same(before, sheet))
            faults.add(Fault.at(index, "sheet-not-as-sealed", sheet.sheetId()));
    }

    private static boolean same(Sealed before, ScoreSheetRevealed sheet) {
        var points = new HashMap<String, Integer>();
        before.points().propertyStream().forEach(p -> points.put(p.getKey(), p.getValue().asInt()));
        return points.equals(sheet.points())
                && before.total().asInt() == sheet.total()
                && before.seat().asString().equals(sheet.seat());
    }

    private void scored(long index, EntryScored scored) {
        var policy = ScoringPolicy.find(scored.policy());
        if (policy.isEmpty()) {
            faults.add(Fault.at(index, "unknown-edition", scored.policy()));
            return;
        }
        count++;
        var outcome = TrimmedMean.of(policy.get(), sheets(scored));
        if (!(outcome instanceof TrimmedMean.Outcome.Scored again)) {
            faults.add(Fault.at(index, "unexplained", "entry-scored", "score-sheet-revealed"));
            return;
        }
        results.put(scored.entry(), new Scored(scored.entry(), again.score(), again.tieBreaks()));
        if (again.score() != scored.score())
            faults.add(
                    Fault.at(
                            index, "score-differs", scored.entry(), again.score(), scored.score()));
        var lists = List.of(again.used(), again.dropped(), again.excluded());
        var recorded = List.of(scored.used(), scored.dropped(), scored.excluded());
        if (!sets(lists).equals(sets(recorded)))
            faults.add(Fault.at(index, "sheets-differ", scored.entry(), lists, recorded));
    }

    /** Who was recused is shown to few; to the others the record's own word must do for that. */
    private List<TrimmedMean.Sheet> sheets(EntryScored scored) {
        var seats = recused.get(scored.scoring());
        return revealed.getOrDefault(scored.scoring(), List.of()).stream()
                .map(
                        sheet ->
                                new TrimmedMean.Sheet(
                                        sheet.sheetId(),
                                        sheet.points(),
                                        sheet.total(),
                                        seats == null
                                                ? !scored.excluded().contains(sheet.sheetId())
                                                : !seats.contains(sheet.seat())))
                .toList();
    }

    private static List<Set<String>> sets(List<List<String>> lists) {
        return lists.stream().map(Set::copyOf).toList();
    }

    /** As computed here; absent where the score was not shown. */
    @Nullable Scored of(String entry) {
        return results.get(entry);
    }

    int count() {
        return count;
    }
}
