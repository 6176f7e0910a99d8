package org.qunzhi.registration.circle;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.authority.Acting;
import org.qunzhi.rules.registration.Renewal;

public sealed interface CircleCommand {

    record FormCircle(@TargetAggregateIdentifier String circle, Acting by, Composition as)
            implements CircleCommand {}

    /** After a return, so that what it was returned for is mended. */
    record AmendCircle(@TargetAggregateIdentifier String circle, Acting by, Composition as)
            implements CircleCommand {}

    record ApplyForRegistration(
            @TargetAggregateIdentifier String circle, Acting by, int year, Renewal renewal)
            implements CircleCommand {}

    record ApproveRegistration(@TargetAggregateIdentifier String circle, Acting by, int year)
            implements CircleCommand {}

    record ReturnRegistration(
            @TargetAggregateIdentifier String circle, Acting by, int year, String reason)
            implements CircleCommand {}

    /** Follows from the number that the organisation's register issued. */
    record RegisterCircle(@TargetAggregateIdentifier String circle, int year, String number)
            implements CircleCommand {}
}
