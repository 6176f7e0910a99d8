package org.qunzhi.plan.appointment;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.plan.appointment.AppointmentCommand.Appoint;
import org.qunzhi.plan.appointment.AppointmentCommand.EndAppointment;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.platform.Recorder;

@Aggregate
class AppointmentAggregate {
    @AggregateIdentifier @Nullable String appointmentId;
    private Appointment appointment = Appointment.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SeatFirstDecisionMaker command, Clock clock) {
        Recorder.record(appointment.decide(command, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Appoint command, Clock clock) {
        Recorder.record(appointment.decide(command, clock.instant()));
    }

    @CommandHandler
    void handle(EndAppointment command, Clock clock) {
        Recorder.record(appointment.decide(command, clock.instant()));
    }

    @EventSourcingHandler
    void on(AppointmentEvent event) {
        appointmentId = event.appointment();
        appointment = appointment.after(event);
    }
}
