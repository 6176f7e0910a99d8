package org.qunzhi.award.awardlist;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qunzhi.award.awardlist.AwardList.State;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListRefusal.AlreadyProposed;
import org.qunzhi.award.awardlist.AwardListRefusal.NotAdmitted;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSecretary;
import org.qunzhi.award.awardlist.AwardListRefusal.OwnEntry;
import org.qunzhi.award.awardlist.AwardListRefusal.RankingNotConcluded;
import org.qunzhi.award.awardlist.AwardListRefusal.SeveralRankings;
import org.qunzhi.award.awardlist.AwardListRefusal.UnknownContest;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.rules.award.AwardLine;
import org.qunzhi.rules.award.Placed;
import org.qunzhi.rules.award.Tiers;
import org.qunzhi.rules.review.Ranking.Ranked;

/** How an award list comes out of a ranking, commit by commit. */
final class Proposal {

    static Decision<AwardEvent> decide(AwardList list, ProposeAwards propose) {
        var acting = propose.acting();
        var contest = propose.facts().contest();
        var rankings = propose.facts().rankings();
        if (contest == null) return refused(new UnknownContest(propose.contest()));
        if (!acting.is(Role.SECRETARY, contest.organizer())) return refused(new NotSecretary());
        if (propose.ownContests().contains(contest.contest()))
            return refused(new OwnEntry(contest.contest()));
        if (list.state() != State.NONE) return refused(new AlreadyProposed(propose.awardList()));
        if (rankings.isEmpty()) return refused(new RankingNotConcluded(contest.contest()));
        if (rankings.size() > 1) return refused(new SeveralRankings(contest.contest()));
        var ranking = rankings.getFirst();
        var foreign = foreign(ranking, propose.facts().admitted());
        if (foreign.isPresent()) return refused(new NotAdmitted(foreign.get()));

        var opened =
                new AwardListOpened(
                        propose.awardList(),
                        contest.contest(),
                        contest.organizer(),
                        ranking.ranking(),
                        acting.person(),
                        contest.tiers(),
                        contest.publicityDays());
        return accepted(
                Stream.concat(Stream.of(opened), chunk(opened, ranking, 0).stream()).toList());
    }

    static Decision<AwardEvent> decide(AwardList list, ContinueProposal next) {
        boolean due =
                list.state() == State.PROPOSING
                        && next.from() == list.awards().size()
                        && next.ranking().ranking().equals(list.opened().ranking());
        return due ? accepted(chunk(list.opened(), next.ranking(), next.from())) : nothing();
    }

    private static Optional<String> foreign(ConcludedRanking ranking, Set<String> admitted) {
        return ranking.ranked().stream()
                .map(Ranked::entry)
                .filter(entry -> !admitted.contains(entry))
                .findFirst();
    }

    private static List<AwardEvent> chunk(
            AwardListOpened list, ConcludedRanking ranking, int from) {
        var all = Tiers.assign(list.tiers(), ranking.ranked());
        int end = Math.min(from + Chunk.MOST_AWARDS, all.size());
        var events = new ArrayList<AwardEvent>();
        for (var placed : all.subList(from, end)) events.add(proposed(list, placed));
        if (end == all.size()) events.add(concluded(list, all));
        return List.copyOf(events);
    }

    private static AwardProposed proposed(AwardListOpened list, Placed placed) {
        var entry = placed.ranked();
        return new AwardProposed(
                list.awardList(),
                list.contest(),
                placed.place(),
                award(list.contest(), entry.entry()),
                entry.entry(),
                entry.rank(),
                entry.score(),
                placed.tier());
    }

    private static AwardsProposed concluded(AwardListOpened list, List<Placed> all) {
        var lines = all.stream().map(placed -> line(list.contest(), placed)).toList();
        return new AwardsProposed(
                list.awardList(),
                list.contest(),
                list.organizer(),
                list.ranking(),
                lines.size(),
                AwardLine.hash(lines));
    }

    private static AwardLine line(String contest, Placed placed) {
        var entry = placed.ranked().entry();
        return new AwardLine(award(contest, entry), entry, placed.tier());
    }

    static String award(String contest, String entry) {
        return Dispatcher.idFrom("award", contest, entry);
    }

    private Proposal() {}
}
