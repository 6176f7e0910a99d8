package org.qunzhi.plan.appointment;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.plan.appointment.AppointmentCommand.SeatFirstDecisionMaker;
import org.qunzhi.plan.appointment.AppointmentRefusal.LastDecisionMaker;

class AppointmentShellTest {

    private static AggregateTestFixture<AppointmentAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(AppointmentAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(AppointmentTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void an_appointment_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(AppointmentTest.appoint(PROMOTER, null))
                .expectEvents(
                        new Appointed(
                                "a1", "qian", "mill", null, PROMOTER, AppointmentTest.NOW, null));
    }

    @Test
    void a_replayed_appointment_ends() {
        fixture()
                .given(AppointmentTest.appointed(PROMOTER, null))
                .when(AppointmentTest.end(false))
                .expectEvents(AppointmentTest.ENDED);
    }

    @Test
    void a_refusal_leaves_with_its_record() {
        fixture()
                .given(AppointmentTest.appointed(DECISION_MAKER, null))
                .when(AppointmentTest.end(false))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new LastDecisionMaker());
    }

    @Test
    void the_first_decision_maker_is_seated_once() {
        var seat = new SeatFirstDecisionMaker("a1", "mill", "wang");
        fixture().givenCommands(seat).when(seat).expectNoEvents();
    }
}
