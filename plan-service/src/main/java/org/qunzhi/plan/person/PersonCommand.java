package org.qunzhi.plan.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;

public sealed interface PersonCommand {

    /**
     * Of somebody by themselves.
     *
     * @param holder the founding organisation; absent as long as there is none
     * @param erased it has erased this person before
     */
    record RegisterPerson(
            @TargetAggregateIdentifier String person,
            @Nullable String holder,
            Statement statement,
            boolean erased)
            implements PersonCommand {}

    /** Of somebody without an account, on the day they are recorded. */
    record RecordEmployee(
            @TargetAggregateIdentifier String person,
            Acting acting,
            Statement statement,
            Employment employment)
            implements PersonCommand {}

    /**
     * Of somebody registered.
     *
     * @param erased the acting organisation has erased this person before
     */
    record BeginEmployment(
            @TargetAggregateIdentifier String person,
            Acting acting,
            Employment employment,
            boolean erased)
            implements PersonCommand {}

    record EndEmployment(@TargetAggregateIdentifier String person, Acting acting, LocalDate to)
            implements PersonCommand {}

    /** What is said of a person. */
    record Statement(Protected<String> name, @Nullable Protected<String> phone) {}

    /**
     * With the acting organisation.
     *
     * @param unitKnown the organisation has this unit, or none is named
     */
    record Employment(@Nullable String unit, LocalDate from, boolean unitKnown) {}
}
