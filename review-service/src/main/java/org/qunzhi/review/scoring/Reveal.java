package org.qunzhi.review.scoring;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qunzhi.contracts.Protected.Clear;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.rules.review.TrimmedMean;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Scored;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Unscored;
import org.qunzhi.rules.review.TrimmedMean.Sheet;

/**
 * 开封: what the sealed sheets of one entry come to. Either all that are not excluded are opened, or
 * none.
 *
 * @param recused by seat
 * @param excluded ids of sheets that are left out unopened
 */
record Reveal(
        ScoringOpened of,
        Collection<ScoreSheetSealed> sheets,
        Map<String, RecusalReason> recused,
        Set<String> excluded) {

    /**
     * Ids of sheets whose marks cannot be opened or are not what was committed to, in order. A
     * recused expert's counts as well: that it is not used does not explain that it is gone. A
     * comment decides no score: one that cannot be opened is missing from what is revealed, which
     * everybody sees since its digest stands in the sealed sheet.
     */
    List<String> missing() {
        return inOrder().stream()
                .filter(sheet -> !(sheet.marks() instanceof Clear<Marks>))
                .map(ScoreSheetSealed::sheetId)
                .toList();
    }

    List<ScoringEvent> events() {
        var missing = missing();
        if (!missing.isEmpty())
            return List.of(new ScoringHalted(of.scoring(), of.round(), missing));
        var events = new ArrayList<ScoringEvent>();
        for (var sheet : inOrder()) {
            events.add(marks(sheet));
            if (sheet.comment() instanceof Clear<String>(var comment, var salt)) {
                events.add(
                        new SheetCommentRevealed(
                                sheet.scoring(),
                                sheet.round(),
                                sheet.sheetId(),
                                comment,
                                Objects.requireNonNull(salt)));
            }
        }
        events.add(result());
        return List.copyOf(events);
    }

    private List<ScoreSheetSealed> inOrder() {
        return sheets.stream()
                .filter(sheet -> !excluded.contains(sheet.sheetId()))
                .sorted(comparing(ScoreSheetSealed::sheetId))
                .toList();
    }

    private ScoreSheetRevealed marks(ScoreSheetSealed sheet) {
        var marks = (Clear<Marks>) sheet.marks();
        return new ScoreSheetRevealed(
                sheet.scoring(),
                sheet.round(),
                sheet.sheetId(),
                sheet.seat(),
                sheet.sheet(),
                marks.value().points(),
                marks.value().total(),
                recused.get(sheet.seat()),
                Objects.requireNonNull(marks.salt()));
    }

    private ScoringEvent result() {
        var policy = ScoringPolicy.find(of.policy()).orElseThrow();
        return switch (TrimmedMean.of(policy, sheets.stream().map(this::counted).toList())) {
            case Scored(var score, var used, var dropped, var out, var tieBreaks) ->
                    new EntryScored(
                            of.scoring(),
                            of.round(),
                            of.entry(),
                            of.policy(),
                            score,
                            used,
                            dropped,
                            out,
                            tieBreaks);
            case Unscored(var out) ->
                    new EntryUnscored(of.scoring(), of.round(), of.entry(), of.policy(), out);
        };
    }

    private Sheet counted(ScoreSheetSealed sheet) {
        if (excluded.contains(sheet.sheetId()))
            return new Sheet(sheet.sheetId(), Map.of(), 0, false);
        var marks = ((Clear<Marks>) sheet.marks()).value();
        var counts = !recused.containsKey(sheet.seat());
        return new Sheet(sheet.sheetId(), marks.points(), marks.total(), counts);
    }
}
