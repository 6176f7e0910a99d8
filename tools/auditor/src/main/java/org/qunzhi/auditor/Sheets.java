package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.TrimmedMean;
import tools.jackson.databind.JsonNode;

/** Every revealed sheet held against its edition, its sealed form and the recusals. */
final class Sheets {
    private static final String SEALED = "org.qunzhi.review.score-sheet-sealed.";
    private static final String RECUSED = "org.qunzhi.review.expert-recused.";
    private final Faults faults;
    private final Rounds rounds;
    private final Map<String, Sealed> sealed = new HashMap<>();
    private final Map<String, List<ScoreSheetRevealed>> revealed = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final Map<String, RecusalReason> recusals = new HashMap<>();
    private final Map<String, Integer> recusalsByStream = new HashMap<>();
    private int unproven;

    Sheets(Faults faults, Rounds rounds) {
        this.faults = faults;
        this.rounds = rounds;
    }

    private record Sealed(JsonNode points, JsonNode total, JsonNode seat, JsonNode sheet) {}

    /** What anybody sees of them: the sealed form lacks its comment, a recusal all but its type. */
    void see(Disclosed shown) {
        if (shown.type().startsWith(SEALED)) seal(shown);
        if (shown.type().startsWith(RECUSED))
            recusalsByStream.merge(shown.stream(), 1, Integer::sum);
    }

    private void seal(Disclosed shown) {
        var id = shown.values().get("sheetId");
        var points = shown.values().get("points");
        var total = shown.values().get("total");
        var seat = shown.values().get("seat");
        var sheet = shown.values().get("sheet");
        if (id != null && points != null && total != null && seat != null && sheet != null)
            sealed.put(id.asString(), new Sealed(points, total, seat, sheet));
    }

    void take(Disclosed shown, ScoringEvent event) {
        switch (event) {
            case ExpertRecused recusal ->
                    recusals.put(recusal.scoring() + "/" + recusal.seat(), recusal.reason());
            case ScoringEnded end -> ended.put(end.scoring(), end.sheets());
            case ScoreSheetRevealed sheet -> {
                revealed.computeIfAbsent(sheet.scoring(), _ -> new ArrayList<>()).add(sheet);
                edition(shown.index(), sheet);
                asSealed(shown.index(), sheet);
                recused(shown, sheet);
            }
            default -> {}
        }
    }

    private void edition(long index, ScoreSheetRevealed sheet) {
        if (!rounds.hasSheet(sheet.round(), sheet.sheet()))
            faults.add(Fault.at(index, "edition-differs", sheet.sheet(), sheet.round()));
        var edition = ScoreSheet.find(sheet.sheet());
        if (edition.isEmpty()) {
            faults.add(Fault.at(index, "unknown-edition", sheet.sheet()));
        } else if (!edition.get().faults(sheet.points()).isEmpty()
                || edition.get().total(sheet.points()) != sheet.total()) {
            faults.add(Fault.at(index, "sheet-faulty", sheet.sheetId(), sheet.sheet()));
        }
    }

    private void asSealed(long index, ScoreSheetRevealed sheet) {
        var before = sealed.get(sheet.sheetId());
        if (before == null) unproven++;
        else if (!same(before, sheet))
            faults.add(Fault.at(index, "sheet-not-as-sealed", sheet.sheetId()));
    }

    private static boolean same(Sealed before, ScoreSheetRevealed sheet) {
        var points = new HashMap<String, Integer>();
        before.points().propertyStream().forEach(p -> points.put(p.getKey(), p.getValue().asInt()));
        return points.equals(sheet.points())
                && before.total().asInt() == sheet.total()
                && before.seat().asString().equals(sheet.seat())
                && before.sheet().asString().equals(sheet.sheet());
    }

    /** Who was recused is shown to few; that somebody was stands in every entry of the log. */
    private void recused(Disclosed shown, ScoreSheetRevealed sheet) {
        var reason = recusals.get(sheet.scoring() + "/" + sheet.seat());
        boolean differs = reason != null && reason != sheet.excludedFor();
        if (sheet.excludedFor() != null
                && recusalsByStream.merge(shown.stream(), -1, Integer::sum) < 0) differs = true;
        if (differs) faults.add(Fault.at(shown.index(), "recusal-differs", sheet.sheetId()));
    }

    /** All of a scoring's sheets, once: what is scored again finds none. */
    List<TrimmedMean.Sheet> of(long index, String scoring) {
        var sheets = revealed.remove(scoring);
        var found = sheets == null ? List.<ScoreSheetRevealed>of() : sheets;
        int expected = ended.getOrDefault(scoring, 0);
        if (expected != found.size())
            faults.add(Fault.at(index, "sheets-missing", scoring, expected, found.size()));
        return found.stream()
                .map(
                        sheet ->
                                new TrimmedMean.Sheet(
                                        sheet.sheetId(),
                                        sheet.points(),
                                        sheet.total(),
                                        sheet.excludedFor() == null))
                .toList();
    }

    /** Revealed sheets whose sealed form was not shown. */
    int unproven() {
        return unproven;
    }
}
