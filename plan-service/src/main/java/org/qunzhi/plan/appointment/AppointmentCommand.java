package org.qunzhi.plan.appointment;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;

public sealed interface AppointmentCommand {

    /** Follows from the founding or confirmation, whose authority it has. */
    record SeatFirstDecisionMaker(
            @TargetAggregateIdentifier String appointment, String organization, String person)
            implements AppointmentCommand {}

    record Appoint(
            @TargetAggregateIdentifier String appointment, Acting acting, Seat seat, Facts facts)
            implements AppointmentCommand {}

    /**
     * Before its time, if it has one.
     *
     * @param anotherDecisionMakerStays somebody else's appointment as decision-maker is in force
     *     and has no end
     * @param reason absent where the person's data were erased by the organisation: it can record
     *     none any more, and the right must end all the same
     */
    record EndAppointment(
            @TargetAggregateIdentifier String appointment,
            Acting acting,
            @Nullable Protected<String> reason,
            boolean anotherDecisionMakerStays)
            implements AppointmentCommand {}

    /**
     * In the acting organisation.
     *
     * @param from absent for at once
     * @param until exclusive
     */
    record Seat(
            String person,
            @Nullable String unit,
            Role role,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * What this service's read models say of it.
     *
     * @param personErased the acting organisation has erased this person before
     * @param unitKnown the organisation has the unit of the seat, or none is named
     */
    record Facts(
            boolean association,
            boolean personRegistered,
            boolean personErased,
            boolean unitKnown) {}
}
