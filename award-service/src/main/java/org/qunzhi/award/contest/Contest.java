package org.qunzhi.award.contest;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestRefusal.DeadlinePassed;
import org.qunzhi.award.contest.ContestRefusal.NotAssociation;
import org.qunzhi.award.contest.ContestRefusal.NotSecretary;
import org.qunzhi.award.contest.ContestRefusal.PublicityOutOfRange;
import org.qunzhi.award.contest.ContestRefusal.ShareNotPositive;
import org.qunzhi.award.contest.ContestRefusal.SharesExceedWhole;
import org.qunzhi.award.contest.ContestRefusal.TierCodeTwice;
import org.qunzhi.award.contest.ContestRefusal.TierCountOutOfRange;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.platform.Decision;
import org.qunzhi.rules.award.ContestLimits;
import org.qunzhi.rules.award.Tiers;

/** LN art. 3: the notice of the year; once announced it stands, and it has no further state. */
record Contest() {
    static final Contest NONE = new Contest();
    private static final ContestLimits LIMITS = ContestLimits.CURRENT;

    Decision<ContestEvent> decide(ContestCommand command, Instant now) {
        return switch (command) {
            case AnnounceContest announce -> announce(announce, now);
        };
    }

    private static Decision<ContestEvent> announce(AnnounceContest announce, Instant now) {
        var acting = announce.acting();
        if (acting.role() != Role.SECRETARY) return refused(new NotSecretary());
        if (announce.organizer() != Kind.ASSOCIATION)
            return refused(new NotAssociation(acting.organization()));

        var notice = announce.notice();
        var faults = new ArrayList<ContestRefusal>();
        if (!notice.entriesUntil().isAfter(now))
            faults.add(new DeadlinePassed(notice.entriesUntil()));
        int days = notice.publicityDays();
        if (!LIMITS.admitPublicityOf(days))
            faults.add(
                    new PublicityOutOfRange(
                            days, LIMITS.fewestPublicityDays(), LIMITS.mostPublicityDays()));
        faults.addAll(faults(notice.tiers()));
        if (!faults.isEmpty()) return refused(faults);

        return accepted(
                new ContestAnnounced(
                        announce.contest(),
                        acting.organization(),
                        notice.season(),
                        notice.name(),
                        notice.theme(),
                        notice.entriesUntil(),
                        notice.tiers(),
                        notice.publicityDays()));
    }

    private static List<ContestRefusal> faults(List<Tier> tiers) {
        var faults = new ArrayList<ContestRefusal>();
        if (!LIMITS.admitTiers(tiers.size()))
            faults.add(
                    new TierCountOutOfRange(
                            tiers.size(), LIMITS.fewestTiers(), LIMITS.mostTiers()));

        var codes = new HashSet<String>();
        long shares = 0;
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            if (!codes.add(tier.code())) faults.add(new TierCodeTwice(i + 1, tier.code()));
            if (tier.share() < 1) faults.add(new ShareNotPositive(i + 1, tier.share()));
            else shares += tier.share();
        }
        if (shares > Tiers.WHOLE) faults.add(new SharesExceedWhole(shares, Tiers.WHOLE));
        return faults;
    }

    Contest after(ContestEvent event) {
        return switch (event) {
            case ContestAnnounced _ -> this;
        };
    }
}
