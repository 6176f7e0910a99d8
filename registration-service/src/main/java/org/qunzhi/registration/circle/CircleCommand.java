package org.qunzhi.registration.circle;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;

public sealed interface CircleCommand {

    /** {@code members} as they were named, the leader among them. */
    record FormCircle(
            @TargetAggregateIdentifier String circle,
            Acting by,
            Workplace workplace,
            @Nullable String unit,
            String name,
            String leader,
            List<String> members,
            CircleSize size)
            implements CircleCommand {
        public FormCircle {
            members = List.copyOf(members);
        }
    }

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
