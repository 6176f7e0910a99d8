package org.qunzhi.plan.appointment;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.springframework.stereotype.Component;

/** Seats the first decision-maker: without one, nobody could appoint anybody. */
@Component
class FirstAppointment implements Follower {
    private static final String PURPOSE = "first-appointment";
    private final Dispatcher dispatcher;

    FirstAppointment(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @EventHandler
    void on(OrganizationEvent event, EventMessage<?> message) {
        if (event instanceof FirstDecisionMakerSeated(var organization, var person)) {
            var appointment = Dispatcher.idFrom(PURPOSE, organization);
            dispatcher.dispatch(
                    message,
                    PURPOSE,
                    new SeatFirstDecisionMaker(appointment, organization, person));
        }
    }
}
