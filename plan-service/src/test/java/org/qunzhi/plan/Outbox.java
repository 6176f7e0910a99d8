package org.qunzhi.plan;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.platform.Dispatcher;

/** Keeps what it was to dispatch. */
public final class Outbox implements Dispatcher {
    /** A command with what it follows from. */
    public record Dispatched(EventMessage<?> cause, String purpose, Object command) {}

    public final List<Dispatched> dispatched = new ArrayList<>();

    @Override
    public void dispatch(EventMessage<?> cause, String purpose, Object command) {
        dispatched.add(new Dispatched(cause, purpose, command));
    }
}
