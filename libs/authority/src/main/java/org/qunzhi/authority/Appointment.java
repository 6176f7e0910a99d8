package org.qunzhi.authority;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;

/** An appointment as this service has it; {@code version} is the last event's sequence. */
record Appointment(
        String id,
        String person,
        String organization,
        @Nullable String unit,
        Role role,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        long version) {

    static Appointment of(Document stored) {
        return new Appointment(
                stored.getString("_id"),
                stored.getString("person"),
                stored.getString("organization"),
                stored.getString("unit"),
                Role.valueOf(stored.getString("role")),
                Instant.parse(stored.getString("from")),
                instant(stored.getString("until")),
                instant(stored.getString("endedAt")),
                stored.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** From its first moment; until and the end are exclusive. */
    boolean holdsAt(Instant now) {
        return !now.isBefore(from)
                && (until == null || now.isBefore(until))
                && (endedAt == null || now.isBefore(endedAt));
    }

    String authority() {
        return id + "@" + version;
    }
}
