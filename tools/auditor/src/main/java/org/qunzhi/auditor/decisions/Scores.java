package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.rules.review.TrimmedMean;
import org.qunzhi.rules.review.TrimmedMean.Outcome;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Scored;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Unscored;

/** Every score computed again from the revealed sheets. */
final class Scores implements Recomputer {
    private final Faults faults;
    private final Rounds rounds;
    private final Sheets sheets;
    private final Map<String, Map<String, Scored>> scored = new HashMap<>();
    private final Map<String, Set<String>> unscored = new HashMap<>();
    private int count;

    Scores(Faults faults, Rounds rounds, Sheets sheets) {
        this.faults = faults;
        this.rounds = rounds;
        this.sheets = sheets;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case EntryScored entry -> scored(decided.shown(), entry);
            case EntryUnscored entry -> unscored(decided.shown(), entry);
            case null, default -> {}
        }
    }

    private void scored(Disclosed shown, EntryScored entry) {
        long index = shown.index();
        var outcome = outcome(shown, entry.round(), entry.policy(), entry.scoring());
        if (outcome.isEmpty()) return;
        if (!(outcome.get() instanceof Scored again)) {
            faults.add(Fault.at(index, "unexplained", "entry-scored", "score-sheet-revealed"));
            return;
        }
        scored.computeIfAbsent(entry.round(), _ -> new HashMap<>()).put(entry.entry(), again);
        if (again.score() != entry.score())
            faults.add(
                    Fault.at(index, "score-differs", entry.entry(), again.score(), entry.score()));
        if (!again.tieBreaks().equals(entry.tieBreaks()))
            faults.add(
                    Fault.at(
                            index,
                            "tie-breaks-differ",
                            entry.entry(),
                            again.tieBreaks(),
                            entry.tieBreaks()));
        sheets(
                index,
                entry.entry(),
                again,
                List.of(entry.used(), entry.dropped(), entry.excluded()));
    }

    private void unscored(Disclosed shown, EntryUnscored entry) {
        long index = shown.index();
        unscored.computeIfAbsent(entry.round(), _ -> new HashSet<>()).add(entry.entry());
        var outcome = outcome(shown, entry.round(), entry.policy(), entry.scoring());
        if (outcome.isEmpty()) return;
        if (!(outcome.get() instanceof Unscored again))
            faults.add(Fault.at(index, "wrongly-unscored", entry.entry()));
        else if (!again.excluded().equals(entry.excluded()))
            faults.add(
                    Fault.at(
                            index,
                            "sheets-differ",
                            entry.entry(),
                            again.excluded(),
                            entry.excluded()));
    }

    private Optional<Outcome> outcome(
            Disclosed shown, String round, String policy, String scoring) {
        long index = shown.index();
        if (!rounds.hasPolicy(round, policy))
            faults.add(Fault.at(index, "edition-differs", policy, round));
        var edition = ScoringPolicy.find(policy);
        if (edition.isEmpty()) faults.add(Fault.at(index, "unknown-edition", policy));
        else count++;
        return edition.map(found -> TrimmedMean.of(found, sheets.of(shown, scoring)));
    }

    private void sheets(long index, String entry, Scored again, List<List<String>> recorded) {
        var lists = lists(again);
        if (!lists.equals(recorded))
            faults.add(Fault.at(index, "sheets-differ", entry, lists, recorded));
    }

    /** Used, dropped, excluded. */
    static List<List<String>> lists(Scored scored) {
        return List.of(scored.used(), scored.dropped(), scored.excluded());
    }

    /** The round's scores by entry, as computed here. */
    Map<String, Scored> of(String round) {
        return scored.getOrDefault(round, Map.of());
    }

    Set<String> unscored(String round) {
        return unscored.getOrDefault(round, Set.of());
    }

    @Override
    public int count() {
        return count;
    }
}
