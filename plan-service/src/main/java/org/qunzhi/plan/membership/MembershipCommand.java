package org.qunzhi.plan.membership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

public sealed interface MembershipCommand {

    /**
     * By the acting organisation, for itself.
     *
     * @param associationKnown a founded or confirmed association, other than the member
     * @param alreadyOpen the member has a request or a membership there
     */
    record RequestMembership(
            @TargetAggregateIdentifier String membership,
            Acting acting,
            String association,
            boolean associationKnown,
            boolean alreadyOpen)
            implements MembershipCommand {}

    record AcceptMembership(@TargetAggregateIdentifier String membership, Acting acting)
            implements MembershipCommand {}

    record DeclineMembership(
            @TargetAggregateIdentifier String membership, Acting acting, String reason)
            implements MembershipCommand {}

    /**
     * What the member judges excellent may go up.
     *
     * @param promotesElsewhere the member's path already leads to an association
     */
    record OpenPromotionPath(
            @TargetAggregateIdentifier String membership,
            Acting acting,
            Level ofMember,
            Level ofAssociation,
            boolean promotesElsewhere)
            implements MembershipCommand {}
}
