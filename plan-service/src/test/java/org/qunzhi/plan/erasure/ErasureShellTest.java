package org.qunzhi.plan.erasure;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyOpen;
import org.qunzhi.plan.erasure.ErasureRefusal.UnknownErasure;

class ErasureShellTest {

    private static AggregateTestFixture<ErasureAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(ErasureAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(ErasureTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void a_request_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(ErasureTest.ask(ErasureTest.SUN, ErasureTest.HELD))
                .expectEvents(ErasureTest.REQUESTED);
    }

    @Test
    void a_second_request_is_refused() {
        fixture()
                .given(ErasureTest.REQUESTED)
                .when(ErasureTest.ask(ErasureTest.SUN, ErasureTest.HELD))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new AlreadyOpen());
    }

    @Test
    void a_replayed_request_is_approved_or_rejected() {
        fixture()
                .given(ErasureTest.REQUESTED)
                .when(ErasureTest.approve(ErasureTest.WANG))
                .expectEvents(ErasureTest.APPROVED);
        fixture()
                .given(ErasureTest.REQUESTED)
                .when(ErasureTest.reject(ErasureTest.WANG))
                .expectEvents(ErasureTest.REJECTED);
    }

    @Test
    void an_approved_one_is_recorded_as_done() {
        fixture()
                .given(ErasureTest.REQUESTED, ErasureTest.APPROVED)
                .when(new RecordErasure(ErasureTest.ID))
                .expectEvents(ErasureTest.ERASED);
    }

    @Test
    void one_that_nobody_asked_for_is_unknown() {
        fixture()
                .givenNoPriorActivity()
                .when(ErasureTest.approve(ErasureTest.WANG))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new UnknownErasure());
    }
}
