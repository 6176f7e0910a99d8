package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.rules.award.ContestLimits;
import org.qunzhi.rules.award.Tiers;

/** LN art. 3: an association's notice, within the limits that are in force. */
final class ContestRule extends Rule implements Recomputer {
    private static final ContestLimits LIMITS = ContestLimits.CURRENT;
    private final List<Decided> announced = new ArrayList<>();
    private int count;

    ContestRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof ContestAnnounced contest)) return;
        count++;
        announced.add(decided);
        if (decided.time().minus(Facts.CLOCKS_DIFFER).isAfter(contest.entriesUntil()))
            fault(
                    decided,
                    "after-the-deadline",
                    decided.name(),
                    decided.time(),
                    contest.entriesUntil());
        if (!LIMITS.admitPublicityOf(contest.publicityDays()))
            fault(
                    decided,
                    "outside-the-limits",
                    "publicityDays",
                    contest.publicityDays(),
                    LIMITS.fewestPublicityDays(),
                    LIMITS.mostPublicityDays());
        tiers(decided, contest.tiers());
    }

    private void tiers(Decided decided, List<Tier> tiers) {
        if (!LIMITS.admitTiers(tiers.size()))
            fault(
                    decided,
                    "outside-the-limits",
                    "tiers",
                    tiers.size(),
                    LIMITS.fewestTiers(),
                    LIMITS.mostTiers());
        var codes = new HashSet<String>();
        long shares = 0;
        for (var tier : tiers) {
            if (!codes.add(tier.code())) fault(decided, "twice", decided.name(), tier.code());
            if (tier.share() < 1)
                fault(decided, "outside-the-limits", tier.code(), tier.share(), 1, Tiers.WHOLE);
            shares += tier.share();
        }
        if (shares > Tiers.WHOLE)
            fault(decided, "outside-the-limits", "share", shares, 1, Tiers.WHOLE);
    }

    @Override
    public void conclude() {
        for (var decided : announced) {
            if (!(decided.event() instanceof ContestAnnounced contest)) continue;
            var organizer = KnownOrganization.find(facts, contest.organizer());
            if (organizer.isEmpty()) {
                if (!facts.mayBeBehind(Context.PLAN.code(), decided))
                    lacks(decided, OrganizationConfirmed.class);
            } else if (organizer.get().kind() != Kind.ASSOCIATION)
                fault(decided, "only-in-an-association", "contest-announced");
        }
    }

    @Override
    public int count() {
        return count;
    }
}
