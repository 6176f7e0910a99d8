package org.qunzhi.plan.membership;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipDeclined;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipCommand.DeclineMembership;
import org.qunzhi.plan.membership.MembershipCommand.OpenPromotionPath;
import org.qunzhi.plan.membership.MembershipCommand.RequestMembership;
import org.qunzhi.plan.membership.MembershipRefusal.AlreadyDecided;
import org.qunzhi.plan.membership.MembershipRefusal.AlreadyOpen;
import org.qunzhi.plan.membership.MembershipRefusal.NoRight;
import org.qunzhi.plan.membership.MembershipRefusal.NotAccepted;
import org.qunzhi.plan.membership.MembershipRefusal.NotUpward;
import org.qunzhi.plan.membership.MembershipRefusal.PathAlreadyOpen;
import org.qunzhi.plan.membership.MembershipRefusal.UnknownAssociation;
import org.qunzhi.platform.Decision;

/** One organisation in one association: asked for, decided, and whether results may go up. */
record Membership(String member, String association, Stage stage) {
    static final Membership NONE = new Membership("", "", Stage.UNHEARD);

    enum Stage {
        UNHEARD,
        REQUESTED,
        ACCEPTED,
        DECLINED,
        PROMOTING
    }

    Decision<MembershipEvent> decide(MembershipCommand command, Instant now) {
        return switch (command) {
            case RequestMembership request -> request(request);
            case AcceptMembership(var id, var acting) -> accept(id, acting);
            case DeclineMembership(var id, var acting, var reason) -> decline(id, acting, reason);
            case OpenPromotionPath open -> open(open);
        };
    }

    private static Decision<MembershipEvent> request(RequestMembership request) {
        var acting = request.acting();
        if (!acting.is(DECISION_MAKER, acting.organization(), null)) return refused(new NoRight());
        if (!request.associationKnown())
            return refused(new UnknownAssociation(request.association()));
        if (request.alreadyOpen()) return refused(new AlreadyOpen(request.association()));

        return accepted(
                new MembershipRequested(
                        request.membership(), acting.organization(), request.association()));
    }

    private Decision<MembershipEvent> accept(String id, Acting acting) {
        if (!decides(acting)) return refused(new NoRight());
        if (stage != Stage.REQUESTED) return refused(new AlreadyDecided());

        return accepted(new MembershipAccepted(id, member, association));
    }

    private Decision<MembershipEvent> decline(String id, Acting acting, String reason) {
        if (!decides(acting)) return refused(new NoRight());
        if (stage != Stage.REQUESTED) return refused(new AlreadyDecided());

        return accepted(new MembershipDeclined(id, member, association, reason));
    }

    private Decision<MembershipEvent> open(OpenPromotionPath open) {
        if (!decides(open.acting())) return refused(new NoRight());
        if (stage == Stage.PROMOTING || open.promotesElsewhere())
            return refused(new PathAlreadyOpen());
        if (stage != Stage.ACCEPTED) return refused(new NotAccepted());
        if (open.ofMember().compareTo(open.ofAssociation()) >= 0)
            return refused(new NotUpward(open.ofMember(), open.ofAssociation()));

        return accepted(new PromotionPathOpened(open.membership(), member, association));
    }

    private boolean decides(Acting acting) {
        return acting.is(SECRETARY, association, null)
                || acting.is(DECISION_MAKER, association, null);
    }

    Membership after(MembershipEvent event) {
        return switch (event) {
            case MembershipRequested(var _, var who, var where) ->
                    new Membership(who, where, Stage.REQUESTED);
            case MembershipAccepted _ -> at(Stage.ACCEPTED);
            case MembershipDeclined _ -> at(Stage.DECLINED);
            case PromotionPathOpened _ -> at(Stage.PROMOTING);
        };
    }

    private Membership at(Stage next) {
        return new Membership(member, association, next);
    }
}
