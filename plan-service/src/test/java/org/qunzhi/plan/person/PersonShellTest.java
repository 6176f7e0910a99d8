package org.qunzhi.plan.person;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.plan.person.PersonRefusal.AlreadyRegistered;

class PersonShellTest {

    private static AggregateTestFixture<PersonAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(PersonAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(PersonTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void registering_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(new RegisterPerson("sun", "province", PersonTest.STATED, false))
                .expectEvents(PersonTest.REGISTERED);
    }

    @Test
    void recording_an_employee_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(
                        new RecordEmployee(
                                "sun",
                                PersonTest.PROMOTES,
                                PersonTest.STATED,
                                new Employment("mill/shop", PersonTest.SPRING, true)))
                .expectEvents(PersonTest.RECORDED, PersonTest.BEGAN);
    }

    @Test
    void a_replayed_employment_ends() {
        fixture()
                .given(PersonTest.REGISTERED, PersonTest.BEGAN)
                .when(new EndEmployment("sun", PersonTest.PROMOTES, PersonTest.AUTUMN))
                .expectEvents(PersonTest.ENDED);
    }

    @Test
    void a_second_registration_is_refused() {
        fixture()
                .given(PersonTest.REGISTERED)
                .when(new RegisterPerson("sun", "province", PersonTest.STATED, false))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new AlreadyRegistered());
    }
}
