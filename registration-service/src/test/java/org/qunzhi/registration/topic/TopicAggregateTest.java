package org.qunzhi.registration.topic;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicRefusal.NotItsPromoter;

class TopicAggregateTest {

    private static AggregateTestFixture<TopicAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(TopicAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(TopicTest.NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void applying_creates() {
        fixture()
                .givenNoPriorActivity()
                .when(TopicTest.apply(TopicTest.LI))
                .expectEvents(TopicTest.APPLIED);
    }

    @Test
    void a_refusal_writes_nothing_and_says_why() {
        fixture()
                .given(TopicTest.APPLIED)
                .when(new ApproveTopic("t1", TopicTest.LI, TopicTest.CIRCLE))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new NotItsPromoter("li"));
    }

    @Test
    void a_topic_is_rebuilt_from_its_events() {
        var record = Dispatcher.idFrom("activity", "t1", "1");
        fixture()
                .given(TopicTest.APPLIED, TopicTest.APPROVED, TopicTest.REGISTERED)
                .when(TopicTest.activity(TopicTest.LI, "select-topic", TopicTest.TODAY, "li"))
                .expectEvents(
                        new ActivityRecorded(
                                "t1", record, "select-topic", TopicTest.TODAY, "轧钢车间", "头脑风暴", 1),
                        new ActivityAttended("t1", record, "li"));
    }
}
