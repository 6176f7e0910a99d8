package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.review.RoundEvent.EntryListed;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.ScoringOpened;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;

/**
 * LN art. 6: whoever sits on the panel and was not recused seals one sheet, of the round's edition
 * and before the closing; nothing is opened before the reveal.
 */
final class ScoringRule extends Rule {
    private static final class Scoring {
        final ScoringOpened opened;
        final Set<String> assigned = new HashSet<>();
        final Map<String, RecusalReason> recused = new HashMap<>();
        final Map<String, String> sealedBy = new HashMap<>();
        final Set<String> revealed = new HashSet<>();
        final Set<String> halted = new HashSet<>();
        @Nullable String latest;

        Scoring(ScoringOpened opened) {
            this.opened = opened;
        }
    }

    private static final String SEALED = Names.of(ScoreSheetSealed.class);
    private static final String OPENED = Names.of(ScoringOpened.class);
    private static final String ASSIGNED = Names.of(ExpertAssigned.class);
    private static final String RECUSED = Names.of(ExpertRecused.class);
    private final Map<String, Scoring> scorings = new HashMap<>();

    /** Events of the panel, by stream, until the first other one: who it is is shown to few. */
    private final Map<String, Integer> panels = new HashMap<>();

    private final Map<String, Integer> sealed = new HashMap<>();

    ScoringRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        panel(decided);
        if (decided.name().equals(SEALED)) sealed.merge(decided.stream(), 1, Integer::sum);
        if (!(decided.event() instanceof ScoringEvent of)) return;
        if (of instanceof ScoringOpened opened) opened(decided, opened);
        var scoring = scorings.get(of.scoring());
        if (scoring == null) return;
        switch (of) {
            case ScoringOpened _ -> {}
            case ExpertAssigned(var _, var seat) -> {
                seat(decided, scoring, seat);
                if (!scoring.assigned.add(seat)) fault(decided, "twice", decided.name(), seat);
            }
            case ExpertRecused recused -> recused(decided, scoring, recused);
            case ScoreSheetSealed sealed -> sealed(decided, scoring, sealed);
            case ScoringEnded(var _, int sheets) -> {
                if (facts.first(ScoringClosed.class, scoring.opened.round()).isEmpty())
                    lacks(decided, ScoringClosed.class);
                same(decided, "sheets", sealed.getOrDefault(decided.stream(), 0), sheets);
            }
            case ScoringHalted halted -> {
                revealed(decided, scoring);
                for (var sheet : halted.missing())
                    if (!scoring.sealedBy.containsKey(sheet))
                        lacks(decided, ScoreSheetSealed.class);
                scoring.halted.addAll(halted.missing());
            }
            case ScoreSheetRevealed sheet -> revealed(decided, scoring, sheet);
            case SheetCommentRevealed comment ->
                    same(decided, "sheetId", scoring.latest, comment.sheetId());
            case SheetExclusionApproved approved -> {
                by(decided, "by", approved.by());
                if (!scoring.halted.contains(approved.sheetId()))
                    lacks(decided, ScoringHalted.class);
            }
            case SheetExcluded _ -> {}
            case EntryScored scored ->
                    same(decided, "entry", scoring.opened.entry(), scored.entry());
            case EntryUnscored unscored ->
                    same(decided, "entry", scoring.opened.entry(), unscored.entry());
        }
    }

    /** The whole panel is assigned or recused at the opening, whoever sits on it. */
    private void panel(Decided decided) {
        var stream = decided.stream();
        if (decided.name().equals(OPENED)) panels.put(stream, 0);
        else if (decided.name().equals(ASSIGNED) || decided.name().equals(RECUSED))
            panels.computeIfPresent(stream, (_, count) -> count + 1);
        else if (decided.event() instanceof ScoringEvent of) {
            var count = panels.remove(stream);
            var scoring = scorings.get(of.scoring());
            if (count != null && scoring != null) panel(decided, scoring, count);
        }
    }

    private void panel(Decided decided, Scoring scoring, int count) {
        var started = facts.first(ScoringStarted.class, scoring.opened.round());
        if (started.isEmpty()) return;
        int seats = started.get().event().seats();
        var seen = new HashSet<>(scoring.assigned);
        seen.addAll(scoring.recused.keySet());
        boolean all = !facts.hides(ExpertAssigned.class) && !facts.hides(ExpertRecused.class);
        if (count < seats || (all && seen.size() != seats))
            fault(decided, "panel-differs", seats, all ? seen.size() : count);
    }

    private void opened(Decided decided, ScoringOpened opened) {
        scorings.put(opened.scoring(), new Scoring(opened));
        if (facts.first(ScoringStarted.class, opened.round()).isEmpty())
            lacks(decided, ScoringStarted.class);
        var round = facts.first(RoundOpened.class, opened.round()).map(At::event);
        if (round.isPresent()) {
            same(decided, "organizer", round.get().organizer(), opened.organizer());
            same(decided, "sheet", round.get().sheet(), opened.sheet());
            same(decided, "policy", round.get().policy(), opened.policy());
            same(decided, "scoringUntil", round.get().scoringUntil(), opened.scoringUntil());
        }
        var listed = facts.first(EntryListed.class, opened.scoring()).map(At::event);
        if (listed.isEmpty()) lacks(decided, EntryListed.class);
        else {
            same(decided, "round", listed.get().round(), opened.round());
            same(decided, "entry", listed.get().entry(), opened.entry());
            same(decided, "organization", listed.get().organization(), opened.organization());
        }
    }

    private void seat(Decided decided, Scoring scoring, String seat) {
        var seated = facts.first(ExpertSeated.class, seat).map(At::event);
        if (seated.isEmpty()) lacks(decided, ExpertSeated.class);
        else same(decided, "round", scoring.opened.round(), seated.get().round());
    }

    private void recused(Decided decided, Scoring scoring, ExpertRecused recused) {
        seat(decided, scoring, recused.seat());
        same(decided, "organizer", scoring.opened.organizer(), recused.organizer());
        if (scoring.recused.put(recused.seat(), recused.reason()) != null)
            fault(decided, "twice", decided.name(), recused.seat());
        var seated = facts.first(ExpertSeated.class, recused.seat()).map(At::event);
        var of = recused.expert();
        if (seated.isEmpty() || of == null) return;
        var seats = seated.get().expert().shown();
        var recusedOne = of.shown();
        if (seats.isPresent() && recusedOne.isPresent())
            same(decided, "expert", seats.get(), recusedOne.get());
    }

    private void sealed(Decided decided, Scoring scoring, ScoreSheetSealed sealed) {
        var seat = sealed.seat();
        if (scoring.sealedBy.containsValue(seat)) fault(decided, "twice", decided.name(), seat);
        if (scoring.sealedBy.put(sealed.sheetId(), seat) != null)
            fault(decided, "twice", decided.name(), sealed.sheetId());
        if (scoring.recused.containsKey(seat)) fault(decided, "sealed-though-recused", seat);
        else if (!scoring.assigned.contains(seat)) lacks(decided, ExpertAssigned.class);
        same(decided, "round", scoring.opened.round(), sealed.round());
        same(decided, "sheet", scoring.opened.sheet(), sealed.sheet());
        var until = scoring.opened.scoringUntil();
        if (decided.time().minus(Facts.CLOCKS_DIFFER).isAfter(until))
            fault(decided, "after-the-deadline", decided.name(), decided.time(), until);
    }

    private void revealed(Decided decided, Scoring scoring) {
        if (facts.first(RoundRevealed.class, scoring.opened.round()).isEmpty())
            lacks(decided, RoundRevealed.class);
    }

    private void revealed(Decided decided, Scoring scoring, ScoreSheetRevealed sheet) {
        revealed(decided, scoring);
        scoring.latest = sheet.sheetId();
        same(decided, "round", scoring.opened.round(), sheet.round());
        if (!scoring.revealed.add(sheet.sheetId()))
            fault(decided, "twice", decided.name(), sheet.sheetId());
        var seat = scoring.sealedBy.get(sheet.sheetId());
        if (seat != null) same(decided, "seat", seat, sheet.seat());
        else lacks(decided, ScoreSheetSealed.class);
        if (!facts.hides(ExpertRecused.class))
            same(decided, "excludedFor", scoring.recused.get(sheet.seat()), sheet.excludedFor());
    }
}
