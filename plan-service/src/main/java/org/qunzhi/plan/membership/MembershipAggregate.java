package org.qunzhi.plan.membership;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.plan.membership.MembershipCommand.AcceptMembership;
import org.qunzhi.plan.membership.MembershipCommand.DeclineMembership;
import org.qunzhi.plan.membership.MembershipCommand.OpenPromotionPath;
import org.qunzhi.plan.membership.MembershipCommand.RequestMembership;
import org.qunzhi.platform.Recorder;

@Aggregate
class MembershipAggregate {
    @AggregateIdentifier @Nullable String membershipId;
    private Membership membership = Membership.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestMembership command, Clock clock) {
        Recorder.record(membership.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(AcceptMembership command, Clock clock) {
        Recorder.record(membership.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(DeclineMembership command, Clock clock) {
        Recorder.record(membership.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(OpenPromotionPath command, Clock clock) {
        Recorder.record(membership.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        membershipId = event.membership();
        membership = membership.after(event);
    }
}
