package org.qunzhi.history;

import java.time.Instant;
import org.qunzhi.contracts.Role;

/**
 * 任命. It holds from {@code from} until {@code until}, or until it was {@code ended}, whichever is
 * first.
 */
public record AppointmentState(
        String id,
        Part<Status> status,
        Part<String> person,
        Part<String> organization,
        Part<String> unit,
        Part<Role> role,
        Part<Instant> from,
        Part<Instant> until,
        Part<Instant> ended,
        Part<String> endedFor)
        implements State {

    public enum Status {
        APPOINTED,
        ENDED
    }

    static AppointmentState of(String id, Iterable<Seen> events) {
        var told = new Told();
        for (var event : events) {
            switch (event.name()) {
                case "appointed" ->
                        told.from(event, "person", "organization", "unit", "role", "from", "until")
                                .is("status", Status.APPOINTED);
                case "appointment-ended" ->
                        told.from(event, "person", "organization", "at=ended", "reason=endedFor")
                                .is("status", Status.ENDED);
                default -> {}
            }
        }
        return new AppointmentState(
                id,
                told.choice(Status.class, "status"),
                told.text("person"),
                told.text("organization"),
                told.text("unit"),
                told.choice(Role.class, "role"),
                told.instant("from"),
                told.instant("until"),
                told.instant("ended"),
                told.text("endedFor"));
    }
}
