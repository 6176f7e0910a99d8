package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.TrimmedMean;

/** Every revealed sheet held against its edition, its sealed form and the recusals. */
final class Sheets implements Check {
    private static final String RECUSED = "org.qunzhi.review.expert-recused.";
    private final Faults faults;
    private final Rounds rounds;
    private final Seals seals;
    private final Exclusions exclusions;
    private final Map<String, List<ScoreSheetRevealed>> revealed = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final Map<String, RecusalReason> recusals = new HashMap<>();
    private final Map<String, Integer> recusalsByStream = new HashMap<>();

    Sheets(Faults faults, Rounds rounds) {
        this.faults = faults;
        this.rounds = rounds;
        this.seals = new Seals(faults);
        this.exclusions = new Exclusions(faults);
    }

    @Override
    public void take(Decided decided) {
        see(decided.shown());
        if (decided.event() instanceof RoundEvent of) rounds.take(of);
        if (decided.event() instanceof ScoringEvent of) take(decided.shown(), of);
    }

    /** What anybody sees of them, though not all of it is shown: what it is and in which stream. */
    private void see(Disclosed shown) {
        seals.see(shown);
        exclusions.see(shown);
        if (shown.type().startsWith(RECUSED))
            recusalsByStream.merge(shown.stream(), 1, Integer::sum);
    }

    private void take(Disclosed shown, ScoringEvent event) {
        exclusions.take(shown, event);
        switch (event) {
            case ExpertRecused recusal ->
                    recusals.put(recusal.scoring() + "/" + recusal.seat(), recusal.reason());
            case ScoringEnded end -> ended.put(end.scoring(), end.sheets());
            case ScoreSheetRevealed sheet -> {
                reveal(sheet);
                edition(shown.index(), sheet);
                recused(shown, sheet);
            }
            default -> {}
        }
        seals.take(shown, event);
    }

    /**
     * A sheet counts once, however often it is shown; that it is shown twice is a fault already.
     */
    private void reveal(ScoreSheetRevealed sheet) {
        var all = revealed.computeIfAbsent(sheet.scoring(), _ -> new ArrayList<>());
        if (all.stream().noneMatch(one -> one.sheetId().equals(sheet.sheetId()))) all.add(sheet);
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

    /** Who was recused is shown to few; that somebody was stands in every entry of the log. */
    private void recused(Disclosed shown, ScoreSheetRevealed sheet) {
        var reason = recusals.get(sheet.scoring() + "/" + sheet.seat());
        boolean differs = reason != null && reason != sheet.excludedFor();
        if (sheet.excludedFor() != null
                && recusalsByStream.merge(shown.stream(), -1, Integer::sum) < 0) differs = true;
        if (differs) faults.add(Fault.at(shown.index(), "recusal-differs", sheet.sheetId()));
    }

    /** All of a scoring's sheets, once: what is scored again finds none. */
    List<TrimmedMean.Sheet> of(Disclosed result, String scoring) {
        var removed = revealed.remove(scoring);
        var found = removed == null ? List.<ScoreSheetRevealed>of() : removed;
        var ids = found.stream().map(ScoreSheetRevealed::sheetId).collect(Collectors.toSet());
        var excluded = exclusions.concluded(result, scoring, ids);
        var sheets = new ArrayList<TrimmedMean.Sheet>();
        for (var sheet : found)
            sheets.add(
                    new TrimmedMean.Sheet(
                            sheet.sheetId(),
                            sheet.points(),
                            sheet.total(),
                            sheet.excludedFor() == null));
        complete(result, scoring, sheets.size(), excluded);
        for (var id : excluded) {
            if (ids.contains(id)) faults.add(Fault.at(result.index(), "excluded-yet-revealed", id));
            sheets.add(new TrimmedMean.Sheet(id, Map.of(), 0, false));
        }
        return sheets;
    }

    private void complete(Disclosed result, String scoring, int shown, Set<String> excluded) {
        int missing = seals.missing(result.stream(), excluded);
        int there = shown + excluded.size();
        int end = ended.getOrDefault(scoring, 0);
        if (missing > 0 || end != there)
            faults.add(
                    Fault.at(
                            result.index(),
                            "sheets-missing",
                            scoring,
                            missing > 0 ? Math.max(end, there + missing) : end,
                            there));
    }

    /** Revealed sheets whose marks are proven, but not whose they are. */
    int unproven() {
        return seals.unproven();
    }
}
