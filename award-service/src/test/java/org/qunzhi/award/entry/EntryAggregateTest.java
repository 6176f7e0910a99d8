package org.qunzhi.award.entry;

import static org.qunzhi.award.People.CITY;
import static org.qunzhi.award.People.PROVINCE;
import static org.qunzhi.award.entry.EntryCases.ADMITTED;
import static org.qunzhi.award.entry.EntryCases.DEADLINE;
import static org.qunzhi.award.entry.EntryCases.RECOMMENDED;
import static org.qunzhi.award.entry.EntryCases.SECRETARY;
import static org.qunzhi.award.entry.EntryCases.facts;
import static org.qunzhi.award.entry.EntryCases.giveBack;
import static org.qunzhi.award.entry.EntryCases.recommend;
import static org.qunzhi.award.entry.EntryCases.submit;
import static org.qunzhi.award.entry.EntryCases.submitted;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.award.entry.EntryRefusal.AlreadyEntered;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;

class EntryAggregateTest {

    @Test
    void a_first_entry_begins_the_stream() {
        fixture()
                .givenNoPriorActivity()
                .when(submit(facts(CITY, PROVINCE)))
                .expectEvents(submitted(CITY));
    }

    @Test
    void the_same_topic_again_finds_the_stream_and_is_refused() {
        fixture()
                .given(submitted(CITY))
                .when(submit(facts(CITY, PROVINCE)))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new AlreadyEntered("e1"));
    }

    @Test
    void a_recommendation_admits_the_entry_of_the_stream() {
        fixture()
                .given(submitted(CITY))
                .when(recommend(SECRETARY))
                .expectEvents(RECOMMENDED, ADMITTED);
    }

    @Test
    void an_entry_goes_back_to_the_enterprise() {
        fixture()
                .given(submitted(CITY))
                .when(giveBack(SECRETARY))
                .expectEvents(new EntryReturned("e1", CITY, "缺少活动记录"));
    }

    private static AggregateTestFixture<EntryAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(EntryAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(DEADLINE, ZoneOffset.UTC));
        return fixture;
    }
}
