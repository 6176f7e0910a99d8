package org.qunzhi.plan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.EXPERT;
import static org.qunzhi.contracts.Role.FINANCE_OFFICER;
import static org.qunzhi.contracts.Role.ISSUER_SIGNATORY;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.appointment.AppointmentCommand.Appoint;
import org.qunzhi.plan.appointment.AppointmentCommand.EndAppointment;
import org.qunzhi.plan.appointment.AppointmentCommand.Facts;
import org.qunzhi.plan.appointment.AppointmentCommand.Seat;
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
import org.qunzhi.platform.Refusal;

class AppointmentTest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final Acting DECIDES = as("wang", DECISION_MAKER, "mill");
    static final Facts IN_ENTERPRISE = new Facts(false, true, false, true);
    static final Facts IN_ASSOCIATION = new Facts(true, true, false, true);
    static final Protected<String> MOVED = Protected.of("调岗");
    static final AppointmentEvent ENDED = new AppointmentEnded("a1", "qian", "mill", NOW, MOVED);
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(AppointmentEvent.class, AppointmentRefusal.class);
    }

    static List<AppointmentEvent> accept(List<AppointmentEvent> given, AppointmentCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<AppointmentEvent> given, AppointmentCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Decision<AppointmentEvent> decide(
            List<AppointmentEvent> given, AppointmentCommand command) {
        var appointment = Appointment.NONE;
        for (var event : given) appointment = appointment.after(event);
        return appointment.decide(command, NOW);
    }

    static Appoint appoint(Role role, @Nullable String unit) {
        return new Appoint("a1", DECIDES, new Seat("qian", unit, role, null, null), IN_ENTERPRISE);
    }

    static Appointed appointed(Role role, @Nullable Instant until) {
        return new Appointed("a1", "qian", "mill", null, role, NOW.minusSeconds(60), until);
    }

    static EndAppointment end(boolean anotherStays) {
        return new EndAppointment("a1", DECIDES, MOVED, anotherStays);
    }

    @Test
    void the_first_decision_maker_is_seated_once() {
        var seat = new SeatFirstDecisionMaker("a1", "mill", "wang");
        var seated = new Appointed("a1", "wang", "mill", null, DECISION_MAKER, NOW, null);
        assertThat(accept(List.of(), seat)).containsExactly(seated);
        assertThat(accept(List.of(seated), seat)).isEmpty();
    }

    @Test
    void a_decision_maker_appoints_from_now_on() {
        assertThat(accept(List.of(), appoint(PROMOTER, "mill/shop")))
                .containsExactly(
                        new Appointed("a1", "qian", "mill", "mill/shop", PROMOTER, NOW, null));
    }

    @Test
    void nobody_else_appoints() {
        var seat = new Seat("qian", null, PROMOTER, null, null);
        for (var acting :
                List.of(
                        as("qian", PROMOTER, "mill"),
                        as("li", SECRETARY, "city"),
                        Acting.self("wang"))) {
            assertThat(refuse(List.of(), new Appoint("a1", acting, seat, IN_ENTERPRISE)))
                    .isEqualTo(new NoRight());
        }
    }

    @Test
    void contest_roles_are_an_associations() {
        for (var role : List.of(SECRETARY, CHAIR, EXPERT, ISSUER_SIGNATORY)) {
            assertThat(refuse(List.of(), appoint(role, null)))
                    .isEqualTo(new OnlyInAnAssociation(role));
            var seat = new Seat("qian", null, role, null, null);
            assertThat(accept(List.of(), new Appoint("a1", DECIDES, seat, IN_ASSOCIATION)))
                    .hasSize(1);
        }
        for (var role : List.of(DECISION_MAKER, PROMOTER, FINANCE_OFFICER)) {
            assertThat(accept(List.of(), appoint(role, null))).hasSize(1);
        }
    }

    @Test
    void the_decision_layer_is_never_a_units() {
        assertThat(refuse(List.of(), appoint(DECISION_MAKER, "mill/shop")))
                .isEqualTo(new NotForAUnit(DECISION_MAKER));
    }

    @Test
    void person_and_unit_must_be_known() {
        var seat = new Seat("qian", "mill/shop", PROMOTER, null, null);
        assertThat(
                        refuse(
                                List.of(),
                                new Appoint(
                                        "a1", DECIDES, seat, new Facts(false, false, false, true))))
                .isEqualTo(new UnknownPerson("qian"));
        assertThat(
                        refuse(
                                List.of(),
                                new Appoint(
                                        "a1", DECIDES, seat, new Facts(false, true, false, false))))
                .isEqualTo(new UnknownUnit());
    }

    @Test
    void nobody_is_appointed_where_they_were_erased() {
        var seat = new Seat("qian", null, PROMOTER, null, null);
        var erased = new Facts(false, true, true, true);
        assertThat(refuse(List.of(), new Appoint("a1", DECIDES, seat, erased)))
                .isEqualTo(new PersonErasedHere());
    }

    /** Appointed in the moment of the approval: the right must end though no reason can be kept. */
    @Test
    void who_was_erased_loses_an_appointment_without_a_reason() {
        var given = List.<AppointmentEvent>of(appointed(PROMOTER, null));
        assertThat(accept(given, new EndAppointment("a1", DECIDES, null, false)))
                .containsExactly(new AppointmentEnded("a1", "qian", "mill", NOW, null));
    }

    @Test
    void a_term_ends_after_it_begins() {
        var term = new Seat("qian", null, PROMOTER, LATER, LATER.plusSeconds(1));
        assertThat(accept(List.of(), new Appoint("a1", DECIDES, term, IN_ENTERPRISE))).hasSize(1);

        var none = new Seat("qian", null, PROMOTER, LATER, LATER);
        assertThat(refuse(List.of(), new Appoint("a1", DECIDES, none, IN_ENTERPRISE)))
                .isEqualTo(new EndsBeforeItBegins(LATER, LATER));
        var past = new Seat("qian", null, PROMOTER, null, NOW);
        assertThat(refuse(List.of(), new Appoint("a1", DECIDES, past, IN_ENTERPRISE)))
                .isEqualTo(new EndsBeforeItBegins(NOW, NOW));
    }

    @Test
    void an_appointment_is_ended_once() {
        var given = List.<AppointmentEvent>of(appointed(PROMOTER, null));
        assertThat(accept(given, end(false))).containsExactly(ENDED);
        assertThat(refuse(List.of(appointed(PROMOTER, null), ENDED), end(true)))
                .isEqualTo(new AlreadyEnded());
        assertThat(refuse(List.of(appointed(PROMOTER, NOW)), end(true)))
                .isEqualTo(new AlreadyEnded());
        assertThat(accept(List.of(appointed(PROMOTER, LATER)), end(true))).hasSize(1);
    }

    @Test
    void only_the_own_decision_makers_end_it() {
        var given = List.<AppointmentEvent>of(appointed(PROMOTER, null));
        for (var acting :
                List.of(
                        as("li", DECISION_MAKER, "city"),
                        as("qian", PROMOTER, "mill"),
                        Acting.self("qian"))) {
            assertThat(refuse(given, new EndAppointment("a1", acting, MOVED, true)))
                    .isEqualTo(new NoRight());
        }
    }

    @Test
    void nobody_ends_the_last_decision_maker() {
        var given = List.<AppointmentEvent>of(appointed(DECISION_MAKER, null));
        assertThat(refuse(given, end(false))).isEqualTo(new LastDecisionMaker());
        assertThat(accept(given, end(true))).hasSize(1);
    }
}
