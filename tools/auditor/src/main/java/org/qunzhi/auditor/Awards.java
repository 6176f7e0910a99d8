package org.qunzhi.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.rules.award.AwardLine;
import org.qunzhi.rules.award.Placed;
import org.qunzhi.rules.award.Tiers;

/** Every award list cut again from the ranking that was computed again, by the announced shares. */
final class Awards {
    private static final String NONE = "-";
    private final Faults faults;
    private final Ranks ranks;
    private final Map<String, List<Tier>> tiers = new HashMap<>();
    private final Map<String, List<At<AwardProposed>>> proposed = new HashMap<>();
    private final Map<String, List<At<AwardConferred>>> conferred = new HashMap<>();
    private final List<At<AwardsProposed>> proposals = new ArrayList<>();
    private final List<At<AwardsConferred>> conferrals = new ArrayList<>();
    private int count;

    private record At<E>(long index, E event) {}

    Awards(Faults faults, Ranks ranks) {
        this.faults = faults;
        this.ranks = ranks;
    }

    void take(ContestEvent event) {
        if (event instanceof ContestAnnounced announced)
            tiers.put(announced.contest(), announced.tiers());
    }

    void take(long index, AwardEvent event) {
        switch (event) {
            case AwardProposed award ->
                    proposed.computeIfAbsent(award.contest(), _ -> new ArrayList<>())
                            .add(new At<>(index, award));
            case AwardsProposed all -> proposals.add(new At<>(index, all));
            case AwardConferred award ->
                    conferred
                            .computeIfAbsent(award.contest(), _ -> new ArrayList<>())
                            .add(new At<>(index, award));
            case AwardsConferred all -> conferrals.add(new At<>(index, all));
            default -> {}
        }
    }

    void conclude() {
        proposals.forEach(this::proposal);
        conferrals.forEach(this::conferral);
    }

    private void proposal(At<AwardsProposed> proposal) {
        var contest = proposal.event().contest();
        var awards = proposed.getOrDefault(contest, List.of());
        var announced = tiers.get(contest);
        if (announced == null) {
            faults.add(
                    Fault.at(
                            proposal.index(),
                            "unexplained",
                            "awards-proposed",
                            "contest-announced"));
            return;
        }
        var again = new HashMap<String, String>();
        for (Placed placed : Tiers.assign(announced, ranks.of(contest)))
            again.put(placed.ranked().entry(), placed.tier());
        for (var award : awards) {
            count++;
            var right = again.getOrDefault(award.event().entry(), NONE);
            if (!right.equals(award.event().tier()))
                faults.add(
                        Fault.at(
                                award.index(),
                                "tier-differs",
                                award.event().entry(),
                                right,
                                award.event().tier()));
        }
        if (again.size() != awards.size()
                || proposal.event().count() != awards.size()
                || !proposal.event().hash().equals(AwardLine.hash(lines(awards))))
            faults.add(Fault.at(proposal.index(), "awards-differ", contest));
    }

    private void conferral(At<AwardsConferred> conferral) {
        var contest = conferral.event().contest();
        var publicised = new HashMap<String, String>();
        for (var award : proposed.getOrDefault(contest, List.of()))
            publicised.put(award.event().award(), award.event().tier());
        var given = conferred.getOrDefault(contest, List.of());
        for (var award : given) {
            count++;
            if (!award.event().tier().equals(publicised.remove(award.event().award())))
                faults.add(Fault.at(award.index(), "conferred-differs", award.event().entry()));
        }
        if (!publicised.isEmpty() || conferral.event().count() != given.size())
            faults.add(Fault.at(conferral.index(), "awards-differ", contest));
    }

    private static List<AwardLine> lines(List<At<AwardProposed>> awards) {
        return awards.stream()
                .map(At::event)
                .sorted(Comparator.comparingInt(AwardProposed::place))
                .map(award -> new AwardLine(award.award(), award.entry(), award.tier()))
                .toList();
    }

    int count() {
        return count;
    }
}
