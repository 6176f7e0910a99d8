package org.qunzhi.plan.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.plan.Outbox;
import org.qunzhi.plan.Outbox.Dispatched;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.platform.Dispatcher;

class FirstAppointmentTest {
    private final Outbox outbox = new Outbox();
    private final FirstAppointment follower = new FirstAppointment(outbox);

    private EventMessage<?> follow(OrganizationEvent event) {
        var message = GenericEventMessage.asEventMessage(event);
        follower.on(event, message);
        return message;
    }

    @Test
    void a_seated_first_decision_maker_is_appointed() {
        var message = follow(new FirstDecisionMakerSeated("mill", "wang"));
        assertThat(outbox.dispatched)
                .containsExactly(
                        new Dispatched(
                                message,
                                "first-appointment",
                                new SeatFirstDecisionMaker(
                                        Dispatcher.idFrom("first-appointment", "mill"),
                                        "mill",
                                        "wang")));
    }

    @Test
    void being_named_is_not_enough() {
        follow(new FirstDecisionMakerNamed("mill", "wang"));
        assertThat(outbox.dispatched).isEmpty();
    }
}
