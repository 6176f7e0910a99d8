package org.qunzhi.plan.appointment;

import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.whole;

import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.plan.appointment.AppointmentCommand.Appoint;
import org.qunzhi.plan.appointment.AppointmentCommand.EndAppointment;
import org.qunzhi.plan.appointment.AppointmentCommand.Facts;
import org.qunzhi.plan.appointment.AppointmentCommand.Seat;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.standalone.Deciders;

/** The house seats its first decision-maker, and appoints more. */
public final class AppointmentDeciders {
    private static final Facts KNOWN = new Facts(true, true, false, true);
    private static final Seat CHAIR = new Seat("li", null, Role.CHAIR, null, null);

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        Appointment.NONE,
                        (Appointment its, AppointmentCommand command) -> its.decide(command, NOW),
                        Appointment::after);
        book.then(PLATFORM, new SeatFirstDecisionMaker("a1", HOUSE, "wang"));
        book.then(whole(DECISION_MAKER), by -> new Appoint("a2", by, CHAIR, KNOWN))
                .then(
                        whole(DECISION_MAKER),
                        by -> new EndAppointment("a2", by, Protected.of("调离"), true));
    }

    private AppointmentDeciders() {}
}
