package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.PERSONAL;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;

/** Somebody may act for an organisation, in a role, from a time and perhaps to a time. */
public sealed interface AppointmentEvent {
    String appointment();

    /** Without {@code unit} it holds for the whole organisation; {@code until} is exclusive. */
    @EventType(value = "appointed", classification = RESTRICTED)
    record Appointed(
            String appointment,
            String person,
            String organization,
            @Nullable String unit,
            Role role,
            Instant from,
            @Nullable Instant until)
            implements AppointmentEvent {}

    /** The reason is absent where the person had been erased there before. */
    @EventType(value = "appointment-ended", classification = PERSONAL)
    record AppointmentEnded(
            String appointment,
            String person,
            String organization,
            Instant at,
            @Personal(of = "person", heldBy = "organization") @Nullable Protected<String> reason)
            implements AppointmentEvent {}
}
