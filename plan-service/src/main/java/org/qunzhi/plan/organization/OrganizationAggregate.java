package org.qunzhi.plan.organization;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.plan.organization.OrganizationCommand.AddUnit;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.RejectOrganization;
import org.qunzhi.platform.Recorder;

@Aggregate
class OrganizationAggregate {
    @AggregateIdentifier @Nullable String organizationId;
    private Organization organization = Organization.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundOrganization command, Clock clock) {
        Recorder.record(organization.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ApplyForOrganization command, Clock clock) {
        Recorder.record(organization.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(ConfirmOrganization command, Clock clock) {
        Recorder.record(organization.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(RejectOrganization command, Clock clock) {
        Recorder.record(organization.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(AddUnit command, Clock clock) {
        Recorder.record(organization.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(OrganizationEvent event) {
        organizationId = event.organization();
        organization = organization.after(event);
    }
}
