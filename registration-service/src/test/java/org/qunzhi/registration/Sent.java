package org.qunzhi.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Receipt;
import org.springframework.http.ResponseEntity;

/** Remembers what would have been sent, and by whom. */
public final class Sent implements Commands, Dispatcher {
    public final List<Object> commands = new ArrayList<>();
    public final List<Actor> actors = new ArrayList<>();

    @Override
    public ResponseEntity<Receipt> create(Actor by, Function<String, Object> command) {
        return send(by, command.apply("new"));
    }

    @Override
    public ResponseEntity<Receipt> send(Actor by, Object command) {
        actors.add(by);
        commands.add(command);
        return ResponseEntity.ok(new Receipt("new", 0, "1"));
    }

    @Override
    public Receipt once(Actor by, String key, Object command) {
        actors.add(by);
        commands.add(command);
        return new Receipt("new", 0, "1");
    }

    @Override
    public void dispatch(EventMessage<?> cause, String purpose, Object command) {
        commands.add(command);
    }
}
