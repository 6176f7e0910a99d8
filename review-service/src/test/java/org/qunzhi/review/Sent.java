package org.qunzhi.review;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.platform.Dispatcher;

/** Keeps what was dispatched, in order. */
public final class Sent implements Dispatcher {
    private final List<String> purposes = new ArrayList<>();
    private final List<Object> commands = new ArrayList<>();

    @Override
    public void dispatch(EventMessage<?> cause, String purpose, Object command) {
        purposes.add(purpose);
        commands.add(command);
    }

    public List<Object> commands() {
        return List.copyOf(commands);
    }

    public List<String> purposes() {
        return List.copyOf(purposes);
    }
}
