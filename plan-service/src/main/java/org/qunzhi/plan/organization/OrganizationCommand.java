package org.qunzhi.plan.organization;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;

public sealed interface OrganizationCommand {

    /** Decided by who signed the genesis file; asked for again at every start. */
    record FoundOrganization(@TargetAggregateIdentifier String organization, Genesis genesis)
            implements OrganizationCommand {}

    record ApplyForOrganization(
            @TargetAggregateIdentifier String organization,
            Application application,
            boolean associationKnown)
            implements OrganizationCommand {}

    record ConfirmOrganization(@TargetAggregateIdentifier String organization, Acting acting)
            implements OrganizationCommand {}

    record RejectOrganization(
            @TargetAggregateIdentifier String organization, Acting acting, String reason)
            implements OrganizationCommand {}

    record AddUnit(
            @TargetAggregateIdentifier String organization,
            Acting acting,
            String code,
            String name,
            @Nullable String parentCode)
            implements OrganizationCommand {}
}
