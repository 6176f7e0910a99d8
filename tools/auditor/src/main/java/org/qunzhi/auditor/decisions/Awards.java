package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.rules.award.AwardLine;
import org.qunzhi.rules.award.Placed;
import org.qunzhi.rules.award.Tiers;

/** Every award list cut again from the ranking that was computed again, by the announced shares. */
final class Awards implements Recomputer {
    private static final String NONE = "-";
    private final Faults faults;
    private final Facts facts;
    private final Ranks ranks;
    private final Map<String, ContestAnnounced> contests = new HashMap<>();
    private final Map<String, List<At<AwardProposed>>> proposed = new HashMap<>();
    private final Map<String, AwardProposed> byAward = new HashMap<>();
    private final List<At<AwardsProposed>> proposals = new ArrayList<>();
    private int count;

    Awards(Faults faults, Facts facts, Ranks ranks) {
        this.faults = faults;
        this.facts = facts;
        this.ranks = ranks;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case ContestAnnounced announced -> contests.put(announced.contest(), announced);
            case AwardProposed award -> {
                byAward.put(award.award(), award);
                proposed.computeIfAbsent(award.awardList(), _ -> new ArrayList<>())
                        .add(decided.at(award));
            }
            case AwardsProposed all -> proposals.add(decided.at(all));
            case null, default -> {}
        }
    }

    @Override
    public void conclude() {
        proposals.forEach(this::proposal);
    }

    private void proposal(At<AwardsProposed> at) {
        var proposal = at.event();
        var announced = contests.get(proposal.contest());
        var ranking = ranks.of(proposal.ranking());
        boolean behind = facts.mayBeBehind(Context.REVIEW.code(), Context.AWARD.code(), at.time());
        if (announced != null && ranking.isEmpty() && behind) return;
        if (announced == null || ranking.isEmpty()) {
            var lacking = announced == null ? "contest-announced" : "ranking-concluded";
            faults.add(Fault.at(at.index(), "unexplained", "awards-proposed", lacking));
            return;
        }
        var again = new HashMap<String, Placed>();
        for (var placed : Tiers.assign(announced.tiers(), ranking.get().ranked()))
            again.put(placed.ranked().entry(), placed);
        var awards = proposed.getOrDefault(proposal.awardList(), List.of());
        for (var award : awards) compare(award, again.remove(award.event().entry()));
        if (!again.isEmpty()
                || !ranking.get().contest().equals(proposal.contest())
                || proposal.count() != awards.size()
                || !proposal.hash().equals(AwardLine.hash(lines(awards))))
            faults.add(Fault.at(at.index(), "awards-differ", proposal.contest()));
    }

    private void compare(At<AwardProposed> at, @Nullable Placed right) {
        count++;
        var award = at.event();
        var entry = award.entry();
        if (right == null) {
            faults.add(Fault.at(at.index(), "tier-differs", entry, NONE, award.tier()));
            return;
        }
        var ranked = right.ranked();
        if (!right.tier().equals(award.tier()))
            faults.add(Fault.at(at.index(), "tier-differs", entry, right.tier(), award.tier()));
        if (right.place() != award.place())
            faults.add(Fault.at(at.index(), "place-differs", entry, right.place(), award.place()));
        if (ranked.rank() != award.rank())
            faults.add(Fault.at(at.index(), "rank-differs", entry, ranked.rank(), award.rank()));
        if (ranked.score() != award.score())
            faults.add(Fault.at(at.index(), "score-differs", entry, ranked.score(), award.score()));
    }

    private static List<AwardLine> lines(List<At<AwardProposed>> awards) {
        return awards.stream()
                .map(At::event)
                .sorted(Comparator.comparingInt(AwardProposed::place))
                .map(award -> new AwardLine(award.award(), award.entry(), award.tier()))
                .toList();
    }

    @Nullable ContestAnnounced contest(String contest) {
        return contests.get(contest);
    }

    @Nullable AwardProposed award(String award) {
        return byAward.get(award);
    }

    /** How many awards that list proposed. */
    int proposed(String awardList) {
        return proposed.getOrDefault(awardList, List.of()).size();
    }

    @Override
    public int count() {
        return count;
    }
}
