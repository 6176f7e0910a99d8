package org.qunzhi.review.ranking;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.util.ArrayList;
import java.util.List;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.platform.Decision;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;
import org.qunzhi.rules.review.Ranking.Ranked;

/** The ranking of one round as far as it is recorded, in rank order. */
record Ranking(List<Ranked> ranked, boolean concluded) {
    static final Ranking NONE = new Ranking(List.of(), false);

    Decision<RankingEvent> decide(RankingCommand command) {
        return switch (command) {
            case RankEntries rank -> rank(rank);
        };
    }

    private Decision<RankingEvent> rank(RankEntries rank) {
        var places =
                rank.places().stream()
                        .map(place -> new Ranked(place.rank(), place.entry(), place.score()))
                        .toList();
        if (recorded(rank.first(), places)) return nothing();
        if (concluded) return refused(new RankingRefusal.AlreadyConcluded());
        if (rank.first() != ranked.size())
            return refused(new RankingRefusal.OutOfOrder(ranked.size(), rank.first()));

        var all = new ArrayList<>(ranked);
        for (var place : places) {
            if (!follows(all, place)) return refused(new RankingRefusal.NoRanking(all.size()));
            all.add(place);
        }
        var events = new ArrayList<RankingEvent>();
        for (var place : rank.places()) {
            events.add(
                    new EntryRanked(
                            rank.ranking(),
                            rank.round(),
                            rank.contest(),
                            place.entry(),
                            place.rank(),
                            place.score(),
                            place.used(),
                            place.dropped(),
                            place.excluded()));
        }
        if (all.size() == rank.of()) events.add(conclusion(rank, all));
        return accepted(events);
    }

    private boolean recorded(int first, List<Ranked> places) {
        int end = first + places.size();
        if (places.isEmpty() || end > ranked.size()) return places.isEmpty() && concluded;
        return ranked.subList(first, end).equals(places);
    }

    private static boolean follows(List<Ranked> before, Ranked place) {
        if (before.isEmpty()) return place.rank() == 1;
        var last = before.getLast();
        if (before.stream().anyMatch(one -> one.entry().equals(place.entry()))) return false;
        return place.rank() == last.rank()
                ? place.score() == last.score()
                : place.rank() == before.size() + 1 && place.score() <= last.score();
    }

    private static RankingConcluded conclusion(RankEntries rank, List<Ranked> all) {
        return new RankingConcluded(
                rank.ranking(),
                rank.round(),
                rank.contest(),
                rank.policy(),
                all.size(),
                org.qunzhi.rules.review.Ranking.hash(all));
    }

    Ranking after(RankingEvent event) {
        return switch (event) {
            case EntryRanked one -> {
                var more = new ArrayList<>(ranked);
                more.add(new Ranked(one.rank(), one.entry(), one.score()));
                yield new Ranking(more, false);
            }
            case RankingConcluded _ -> new Ranking(ranked, true);
        };
    }
}
