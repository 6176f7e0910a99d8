package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.rules.review.Ranking.Scored;
import org.qunzhi.rules.review.ScoringPolicy;

/** Every concluded ranking computed again from the scores that were computed again. */
final class Ranks implements Recomputer {
    private final Faults faults;
    private final Rounds rounds;
    private final Scores scores;
    private final Map<String, List<At<EntryRanked>>> ranked = new HashMap<>();
    private final List<At<RankingConcluded>> conclusions = new ArrayList<>();
    private final Map<String, Result> results = new HashMap<>();
    private int count;

    /** A ranking as computed here. */
    record Result(String contest, List<Ranked> ranked) {}

    Ranks(Faults faults, Rounds rounds, Scores scores) {
        this.faults = faults;
        this.rounds = rounds;
        this.scores = scores;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case EntryRanked entry ->
                    ranked.computeIfAbsent(entry.ranking(), _ -> new ArrayList<>())
                            .add(decided.at(entry));
            case RankingConcluded conclusion -> conclusions.add(decided.at(conclusion));
            case null, default -> {}
        }
    }

    @Override
    public void conclude() {
        for (var conclusion : conclusions)
            conclude(conclusion, ranked.getOrDefault(conclusion.event().ranking(), List.of()));
    }

    private void conclude(At<RankingConcluded> at, List<At<EntryRanked>> entries) {
        var conclusion = at.event();
        if (!rounds.hasPolicy(conclusion.round(), conclusion.policy())
                || !rounds.isOf(conclusion.round(), conclusion.contest()))
            faults.add(
                    Fault.at(
                            at.index(),
                            "edition-differs",
                            conclusion.policy(),
                            conclusion.round()));
        var policy = ScoringPolicy.find(conclusion.policy());
        if (policy.isEmpty()) {
            faults.add(Fault.at(at.index(), "unknown-edition", conclusion.policy()));
            return;
        }
        var again = Ranking.of(policy.get(), scored(policy.get(), conclusion.round()));
        results.put(conclusion.ranking(), new Result(conclusion.contest(), again));
        var byEntry = again.stream().collect(Collectors.toMap(Ranked::entry, one -> one));
        for (var entry : entries)
            compare(entry, Optional.ofNullable(byEntry.get(entry.event().entry())));
        complete(at, entries, again);
    }

    private List<Scored> scored(ScoringPolicy policy, String round) {
        var scored = new ArrayList<Scored>();
        scores.of(round)
                .forEach(
                        (entry, one) ->
                                scored.add(new Scored(entry, one.score(), one.tieBreaks())));
        scored.removeIf(one -> one.tieBreaks().size() != policy.tieBreaks().size());
        return scored;
    }

    private void compare(At<EntryRanked> at, Optional<Ranked> again) {
        var recorded = at.event();
        var entry = recorded.entry();
        if (again.isEmpty()) {
            faults.add(Fault.at(at.index(), "unexplained", "entry-ranked", "entry-scored"));
            return;
        }
        count++;
        var right = again.get();
        if (right.rank() != recorded.rank())
            faults.add(Fault.at(at.index(), "rank-differs", entry, right.rank(), recorded.rank()));
        if (right.score() != recorded.score())
            faults.add(
                    Fault.at(at.index(), "score-differs", entry, right.score(), recorded.score()));
        var lists = Scores.lists(Objects.requireNonNull(scores.of(recorded.round()).get(entry)));
        var listed = List.of(recorded.used(), recorded.dropped(), recorded.excluded());
        if (!lists.equals(listed))
            faults.add(Fault.at(at.index(), "sheets-differ", entry, lists, listed));
    }

    /** Nobody is left out, and nobody stands twice: count and hash are over all of them. */
    private void complete(
            At<RankingConcluded> at, List<At<EntryRanked>> entries, List<Ranked> again) {
        var round = at.event().round();
        var recorded =
                entries.stream()
                        .map(At::event)
                        .map(one -> new Ranked(one.rank(), one.entry(), one.score()))
                        .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::entry))
                        .toList();
        var names = new HashSet<>(recorded.stream().map(Ranked::entry).toList());
        if (at.event().count() != recorded.size()
                || names.size() != recorded.size()
                || again.size() != recorded.size()
                || !at.event().hash().equals(Ranking.hash(recorded)))
            faults.add(Fault.at(at.index(), "ranking-differs", round));
        int concluded = names.size() + scores.unscored(round).size();
        var started = rounds.entries(round);
        if (started.isEmpty() || started.getAsInt() != concluded)
            faults.add(
                    Fault.at(at.index(), "entries-missing", round, started.orElse(0), concluded));
    }

    /** Absent where no such ranking was concluded. */
    Optional<Result> of(String ranking) {
        return Optional.ofNullable(results.get(ranking));
    }

    @Override
    public int count() {
        return count;
    }
}
