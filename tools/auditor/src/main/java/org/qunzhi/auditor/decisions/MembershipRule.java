package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.Map;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;

/** 会员单位: the same two from request to promotion path; the path leads upward (LN art. 5). */
final class MembershipRule extends Rule {
    private final Map<String, Pair> pairs = new HashMap<>();

    private record Pair(String member, String association) {}

    MembershipRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (decided.event() instanceof MembershipEvent of) take(decided, of);
    }

    private void take(Decided decided, MembershipEvent of) {
        var pair =
                switch (of) {
                    case MembershipRequested(var _, var member, var to) -> new Pair(member, to);
                    case MembershipAccepted(var _, var member, var to) -> new Pair(member, to);
                    case MembershipDeclined(var _, var member, var to, var _) ->
                            new Pair(member, to);
                    case PromotionPathOpened(var _, var member, var to) -> new Pair(member, to);
                };
        var before = pairs.putIfAbsent(of.membership(), pair);
        if (before != null) {
            same(decided, "member", before.member(), pair.member());
            same(decided, "association", before.association(), pair.association());
        }
        levels(decided, pair, of instanceof PromotionPathOpened);
    }

    private void levels(Decided decided, Pair pair, boolean promotes) {
        var member = KnownOrganization.find(facts, pair.member());
        var association = KnownOrganization.find(facts, pair.association());
        if (member.isEmpty() || association.isEmpty()) lacks(decided, OrganizationConfirmed.class);
        else if (promotes && member.get().level().compareTo(association.get().level()) >= 0)
            fault(decided, "not-upward", member.get().level(), association.get().level());
    }
}
