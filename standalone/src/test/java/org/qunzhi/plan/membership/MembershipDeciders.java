package org.qunzhi.plan.membership;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.whole;

import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipCommand.DeclineMembership;
import org.qunzhi.plan.membership.MembershipCommand.OpenPromotionPath;
import org.qunzhi.plan.membership.MembershipCommand.RequestMembership;
import org.qunzhi.standalone.Deciders;

/** The house asks to be a member, and decides who is one. */
public final class MembershipDeciders {

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        Membership.NONE,
                        (Membership its, MembershipCommand command) -> its.decide(command, NOW),
                        Membership::after);
        book.then(
                whole(DECISION_MAKER),
                by -> new RequestMembership("m1", by, "province", true, false));
        var requested = book.given(new MembershipRequested("m1", "mill", HOUSE));
        requested.then(whole(SECRETARY), by -> new DeclineMembership("m1", by, "满员"));
        requested
                .then(whole(SECRETARY), by -> new AcceptMembership("m1", by))
                .then(
                        whole(SECRETARY),
                        by -> new OpenPromotionPath("m1", by, Level.COMPANY, Level.CITY, false));
    }

    private MembershipDeciders() {}
}
