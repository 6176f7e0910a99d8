package org.qunzhi.plan.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;

public sealed interface PersonCommand {

    record RegisterPerson(@TargetAggregateIdentifier String person, String name)
            implements PersonCommand {}

    /** Of somebody without an account, on the day they are recorded. */
    record RecordEmployee(
            @TargetAggregateIdentifier String person,
            Acting acting,
            String name,
            Employment employment)
            implements PersonCommand {}

    record BeginEmployment(
            @TargetAggregateIdentifier String person, Acting acting, Employment employment)
            implements PersonCommand {}

    record EndEmployment(@TargetAggregateIdentifier String person, Acting acting, LocalDate to)
            implements PersonCommand {}

    /**
     * With the acting organisation.
     *
     * @param unitKnown the organisation has this unit, or none is named
     */
    record Employment(@Nullable String unit, LocalDate from, boolean unitKnown) {}
}
