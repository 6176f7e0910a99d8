package org.qunzhi.award.contest;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestCommand.Notice;
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
import org.qunzhi.platform.Refusal;
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
        var fault = fault(notice, now).or(() -> fault(notice.tiers()));
        if (fault.isPresent()) return refused(fault.get());

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

    private static Optional<Refusal> fault(Notice notice, Instant now) {
        int days = notice.publicityDays();
        if (!notice.entriesUntil().isAfter(now))
            return Optional.of(new DeadlinePassed(notice.entriesUntil()));
        if (!LIMITS.admitPublicityOf(days))
            return Optional.of(
                    new PublicityOutOfRange(
                            days, LIMITS.fewestPublicityDays(), LIMITS.mostPublicityDays()));
        return Optional.empty();
    }

    private static Optional<Refusal> fault(List<Tier> tiers) {
        if (!LIMITS.admitTiers(tiers.size()))
            return Optional.of(
                    new TierCountOutOfRange(
                            tiers.size(), LIMITS.fewestTiers(), LIMITS.mostTiers()));

        var codes = new HashSet<String>();
        long shares = 0;
        for (var tier : tiers) {
            if (!codes.add(tier.code())) return Optional.of(new TierCodeTwice(tier.code()));
            if (tier.share() < 1)
                return Optional.of(new ShareNotPositive(tier.code(), tier.share()));
            shares += tier.share();
        }
        if (shares > Tiers.WHOLE) return Optional.of(new SharesExceedWhole(shares, Tiers.WHOLE));
        return Optional.empty();
    }

    Contest after(ContestEvent event) {
        return switch (event) {
            case ContestAnnounced _ -> this;
        };
    }
}
