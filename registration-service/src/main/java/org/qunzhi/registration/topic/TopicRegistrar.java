package org.qunzhi.registration.topic;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.springframework.stereotype.Component;

/** A topic whose number was issued is registered with it. */
@Component
class TopicRegistrar implements Follower {
    private final Dispatcher dispatcher;

    TopicRegistrar(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @EventHandler
    void on(NumberingEvent event, EventMessage<?> message) {
        switch (event) {
            case NumberIssued issued when issued.kind() == Subject.TOPIC ->
                    dispatcher.dispatch(
                            message,
                            "register-topic",
                            new RegisterTopic(issued.subject(), issued.number()));
            case NumberIssued _ -> {}
        }
    }
}
