package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.rules.review.Ranking.Scored;
import org.qunzhi.rules.review.ScoringPolicy;

/** Every ranking computed again from the scores that were computed again. */
final class Ranks {
    private final Faults faults;
    private final Scores scores;
    private final Map<String, List<At<EntryRanked>>> ranked = new HashMap<>();
    private final Map<String, At<RankingConcluded>> concluded = new HashMap<>();
    private final Map<String, List<Ranked>> results = new HashMap<>();
    private int count;

    private record At<E>(long index, E event) {}

    Ranks(Faults faults, Scores scores) {
        this.faults = faults;
        this.scores = scores;
    }

    void take(long index, RankingEvent event) {
        switch (event) {
            case EntryRanked entry ->
                    ranked.computeIfAbsent(entry.ranking(), _ -> new ArrayList<>())
                            .add(new At<>(index, entry));
            case RankingConcluded conclusion -> {
                concluded.put(conclusion.ranking(), new At<>(index, conclusion));
            }
        }
    }

    void conclude() {
        concluded.forEach(
                (ranking, conclusion) ->
                        conclude(conclusion, ranked.getOrDefault(ranking, List.of())));
    }

    private void conclude(At<RankingConcluded> conclusion, List<At<EntryRanked>> entries) {
        var policy = ScoringPolicy.find(conclusion.event().policy());
        if (policy.isEmpty()) {
            faults.add(
                    Fault.at(conclusion.index(), "unknown-edition", conclusion.event().policy()));
            return;
        }
        var scored = new ArrayList<Scored>();
        for (var entry : entries) {
            var score = scores.of(entry.event().entry());
            if (score == null)
                faults.add(Fault.at(entry.index(), "unexplained", "entry-ranked", "entry-scored"));
            else scored.add(score);
        }
        var again = Ranking.of(policy.get(), scored);
        results.put(conclusion.event().contest(), again);
        compare(again, entries);
        var recorded =
                entries.stream()
                        .map(
                                e ->
                                        new Ranked(
                                                e.event().rank(),
                                                e.event().entry(),
                                                e.event().score()))
                        .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::entry))
                        .toList();
        if (conclusion.event().count() != entries.size()
                || !conclusion.event().hash().equals(Ranking.hash(recorded)))
            faults.add(Fault.at(conclusion.index(), "ranking-differs", conclusion.event().round()));
    }

    private void compare(List<Ranked> again, List<At<EntryRanked>> entries) {
        var byEntry = new HashMap<String, Ranked>();
        again.forEach(one -> byEntry.put(one.entry(), one));
        for (var entry : entries) {
            var recorded = entry.event();
            var right = byEntry.get(recorded.entry());
            if (right == null) continue;
            count++;
            if (right.rank() != recorded.rank())
                faults.add(
                        Fault.at(
                                entry.index(),
                                "rank-differs",
                                recorded.entry(),
                                right.rank(),
                                recorded.rank()));
            if (right.score() != recorded.score())
                faults.add(
                        Fault.at(
                                entry.index(),
                                "score-differs",
                                recorded.entry(),
                                right.score(),
                                recorded.score()));
        }
    }

    /** The contest's ranking as computed here; empty where there is none. */
    List<Ranked> of(String contest) {
        return results.getOrDefault(contest, List.of());
    }

    int count() {
        return count;
    }
}
