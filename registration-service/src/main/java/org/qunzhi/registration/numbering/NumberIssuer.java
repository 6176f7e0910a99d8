package org.qunzhi.registration.numbering;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.registration.numbering.NumberingCommand.IssueNumber;
import org.qunzhi.rules.registration.NumberForm;
import org.springframework.stereotype.Component;

/** What was approved gets a number of its organisation's register of that year. */
@Component
class NumberIssuer implements Follower {
    private final Dispatcher dispatcher;
    private final NumberForm form;

    NumberIssuer(Dispatcher dispatcher, NumberForm form) {
        this.dispatcher = dispatcher;
        this.form = form;
    }

    @EventHandler
    void on(CircleEvent event, EventMessage<?> message) {
        if (event instanceof CircleRegistrationApproved(var circle, var organization, int year))
            issue(message, organization, year, Subject.CIRCLE, circle);
    }

    @EventHandler
    void on(TopicEvent event, EventMessage<?> message) {
        if (event instanceof TopicApproved(var topic, var organization, int year))
            issue(message, organization, year, Subject.TOPIC, topic);
    }

    private void issue(
            EventMessage<?> cause, String organization, int year, Subject kind, String subject) {
        var register = register(organization, kind, year);
        dispatcher.dispatch(
                cause,
                "issue-number",
                new IssueNumber(register, organization, year, kind, subject, form));
    }

    static String register(String organization, Subject kind, int year) {
        return Dispatcher.idFrom("register", organization, kind.name(), Integer.toString(year));
    }
}
