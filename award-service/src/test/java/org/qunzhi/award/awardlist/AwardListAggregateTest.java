package org.qunzhi.award.awardlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.award.awardlist.AwardListCases.MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.NOON;
import static org.qunzhi.award.awardlist.AwardListCases.NOON_A_WEEK_LATER;
import static org.qunzhi.award.awardlist.AwardListCases.SECRETARY;
import static org.qunzhi.award.awardlist.AwardListCases.accepted;
import static org.qunzhi.award.awardlist.AwardListCases.after;
import static org.qunzhi.award.awardlist.AwardListCases.confer;
import static org.qunzhi.award.awardlist.AwardListCases.facts;
import static org.qunzhi.award.awardlist.AwardListCases.propose;
import static org.qunzhi.award.awardlist.AwardListCases.publicise;
import static org.qunzhi.award.awardlist.AwardListCases.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityRunning;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.platform.store.SnapshotForm;

class AwardListAggregateTest {

    @Test
    void a_proposal_begins_the_stream() {
        var propose = propose(facts(ranking(3)));

        fixture(NOON)
                .givenNoPriorActivity()
                .when(propose)
                .expectEvents(accepted(AwardList.NONE.decide(propose, NOON)).toArray());
    }

    @Test
    void conferral_before_the_end_of_publicity_is_refused() {
        fixture(NOON_A_WEEK_LATER.minusNanos(1))
                .given(publicised(3))
                .when(confer(MAKER))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new PublicityRunning(NOON_A_WEEK_LATER));
    }

    @Test
    void a_replayed_list_is_publicised_and_conferred_as_it_was_proposed() {
        var history = publicised(3);
        var list = after(AwardList.NONE, history);

        fixture(NOON)
                .given(history.subList(0, history.size() - 1))
                .when(publicise(SECRETARY))
                .expectEvents(history.getLast());
        fixture(NOON_A_WEEK_LATER)
                .given(history)
                .when(confer(MAKER))
                .expectEvents(accepted(list.decide(confer(MAKER), NOON_A_WEEK_LATER)).toArray());
    }

    @Test
    void a_long_list_and_its_conferral_are_continued() {
        var history = publicised(61);
        var complete = history.size() - 3;
        var list = after(AwardList.NONE, history);
        var conferred = new ArrayList<>(history);
        conferred.addAll(accepted(list.decide(confer(MAKER), NOON_A_WEEK_LATER)));

        fixture(NOON)
                .given(history.subList(0, complete))
                .when(new ContinueProposal("l1", ranking(61), 60))
                .expectEvents(history.subList(complete, complete + 2).toArray());
        var next = new ContinueConferral("l1", 60);
        fixture(NOON_A_WEEK_LATER)
                .given(conferred)
                .when(next)
                .expectEvents(
                        accepted(after(AwardList.NONE, conferred).decide(next, NOON)).toArray());
    }

    @Test
    void a_snapshot_of_a_list_is_the_list() {
        var list = new AwardListAggregate();
        for (var event : publicised(61)) {
            list.on(event);
            var snapshot = SnapshotForm.write(list);
            var again = SnapshotForm.read(snapshot, AwardListAggregate.class);
            assertThat(again).usingRecursiveComparison().isEqualTo(list);
        }
    }

    private static List<AwardEvent> publicised(int entries) {
        var ranking = ranking(entries);
        var events =
                new ArrayList<>(accepted(AwardList.NONE.decide(propose(facts(ranking)), NOON)));
        var next = new ContinueProposal("l1", ranking, 60);
        events.addAll(accepted(after(AwardList.NONE, events).decide(next, NOON)));
        var list = after(AwardList.NONE, events);
        events.addAll(accepted(list.decide(publicise(SECRETARY), NOON)));
        return events;
    }

    private static AggregateTestFixture<AwardListAggregate> fixture(Instant now) {
        var fixture = new AggregateTestFixture<>(AwardListAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return fixture;
    }
}
