package org.qunzhi.plan.appointment;

import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.EXPERT;
import static org.qunzhi.contracts.Role.ISSUER_SIGNATORY;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.plan.appointment.AppointmentCommand.Appoint;
import org.qunzhi.plan.appointment.AppointmentCommand.EndAppointment;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.plan.appointment.AppointmentRefusal.AlreadyEnded;
import org.qunzhi.plan.appointment.AppointmentRefusal.EndsBeforeItBegins;
import org.qunzhi.plan.appointment.AppointmentRefusal.LastDecisionMaker;
import org.qunzhi.plan.appointment.AppointmentRefusal.NoRight;
import org.qunzhi.plan.appointment.AppointmentRefusal.NotForAUnit;
import org.qunzhi.plan.appointment.AppointmentRefusal.OnlyInAnAssociation;
import org.qunzhi.plan.appointment.AppointmentRefusal.PersonErasedHere;
import org.qunzhi.plan.appointment.AppointmentRefusal.UnknownPerson;
import org.qunzhi.plan.appointment.AppointmentRefusal.UnknownUnit;
import org.qunzhi.platform.Decision;

/** One appointment: made, perhaps ended. */
record Appointment(@Nullable Appointed made, boolean ended) {
    static final Appointment NONE = new Appointment(null, false);

    /** LN art. 3, 6, 13: contests, experts and certificates are an association's. */
    private static final Set<Role> ONLY_IN_AN_ASSOCIATION =
            Set.of(SECRETARY, CHAIR, EXPERT, ISSUER_SIGNATORY);

    Decision<AppointmentEvent> decide(AppointmentCommand command, Instant now) {
        return switch (command) {
            case SeatFirstDecisionMaker(var id, var organization, var person) ->
                    made != null
                            ? nothing()
                            : accepted(
                                    new Appointed(
                                            id,
                                            person,
                                            organization,
                                            null,
                                            DECISION_MAKER,
                                            now,
                                            null));
            case Appoint appoint -> appoint(appoint, now);
            case EndAppointment end -> end(end, now);
        };
    }

    private static Decision<AppointmentEvent> appoint(Appoint appoint, Instant now) {
        var organization = appoint.acting().organization();
        var seat = appoint.seat();
        var facts = appoint.facts();
        if (!appoint.acting().is(DECISION_MAKER, organization, null)) return refused(new NoRight());
        if (ONLY_IN_AN_ASSOCIATION.contains(seat.role()) && !facts.association())
            return refused(new OnlyInAnAssociation(seat.role()));
        // HN 5.2.1: the decision layer is the organisation's own; its rights are never a unit's.
        if (seat.role() == DECISION_MAKER && seat.unit() != null)
            return refused(new NotForAUnit(seat.role()));
        if (!facts.personRegistered()) return refused(new UnknownPerson(seat.person()));
        if (facts.personErased()) return refused(new PersonErasedHere());
        if (!facts.unitKnown()) return refused(new UnknownUnit());
        // An earlier day gives no right over what was decided since: rights are asked when
        // deciding.
        var from = seat.from() == null ? now : seat.from();
        var until = seat.until();
        if (until != null && !until.isAfter(from))
            return refused(new EndsBeforeItBegins(from, until));

        return accepted(
                new Appointed(
                        appoint.appointment(),
                        seat.person(),
                        organization,
                        seat.unit(),
                        seat.role(),
                        from,
                        until));
    }

    private Decision<AppointmentEvent> end(EndAppointment end, Instant now) {
        if (made == null || !end.acting().is(DECISION_MAKER, made.organization(), null))
            return refused(new NoRight());
        var until = made.until();
        if (ended || (until != null && !until.isAfter(now))) return refused(new AlreadyEnded());
        if (made.role() == DECISION_MAKER && !end.anotherDecisionMakerStays())
            return refused(new LastDecisionMaker());

        return accepted(
                new AppointmentEnded(
                        end.appointment(), made.person(), made.organization(), now, end.reason()));
    }

    Appointment after(AppointmentEvent event) {
        return switch (event) {
            case Appointed appointed -> new Appointment(appointed, false);
            case AppointmentEnded _ -> new Appointment(made, true);
        };
    }
}
