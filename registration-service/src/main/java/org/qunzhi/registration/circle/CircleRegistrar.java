package org.qunzhi.registration.circle;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.springframework.stereotype.Component;

/** A circle whose number was issued is registered with it. */
@Component
class CircleRegistrar implements Follower {
    private final Dispatcher dispatcher;

    CircleRegistrar(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @EventHandler
    void on(NumberingEvent event, EventMessage<?> message) {
        switch (event) {
            case NumberIssued issued when issued.kind() == Subject.CIRCLE ->
                    dispatcher.dispatch(
                            message,
                            "register-circle",
                            new RegisterCircle(issued.subject(), issued.year(), issued.number()));
            case NumberIssued _ -> {}
        }
    }
}
