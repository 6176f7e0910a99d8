package org.qunzhi.plan.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;

/** {@code endedAt} and {@code reason} are there once somebody ended it. */
record AppointmentView(
        String id,
        String person,
        String organization,
        @Nullable String unit,
        Role role,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable Protected<String> reason) {

    /** In force, or yet to be. */
    boolean isOpenAt(Instant now) {
        return endedAt == null && (until == null || until.isAfter(now));
    }

    /** In force, with no end in sight. */
    boolean staysDecisionMakerAt(Instant now) {
        return role == Role.DECISION_MAKER
                && unit == null
                && !from.isAfter(now)
                && until == null
                && endedAt == null;
    }
}
