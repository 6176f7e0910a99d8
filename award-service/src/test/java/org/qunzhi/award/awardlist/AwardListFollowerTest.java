package org.qunzhi.award.awardlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.award.awardlist.AwardListCases.MAKER;
import static org.qunzhi.award.awardlist.AwardListCases.NOON;
import static org.qunzhi.award.awardlist.AwardListCases.NOON_A_WEEK_LATER;
import static org.qunzhi.award.awardlist.AwardListCases.SECRETARY;
import static org.qunzhi.award.awardlist.AwardListCases.accepted;
import static org.qunzhi.award.awardlist.AwardListCases.confer;
import static org.qunzhi.award.awardlist.AwardListCases.events;
import static org.qunzhi.award.awardlist.AwardListCases.facts;
import static org.qunzhi.award.awardlist.AwardListCases.propose;
import static org.qunzhi.award.awardlist.AwardListCases.publicise;
import static org.qunzhi.award.awardlist.AwardListCases.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunzhi.award.TestStore;
import org.qunzhi.award.awardlist.AwardList.State;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.platform.Dispatcher;

class AwardListFollowerTest {
    private static final TestStore STORE = new TestStore();

    private final Commands commands = new Commands();
    private final AwardListFollower follower = new AwardListFollower(commands, STORE.database());

    @BeforeEach
    void empty() {
        STORE.clear();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void a_list_of_two_hundred_is_carried_to_its_end() {
        rank(200);
        commands.take(propose(facts(ranking(200))), NOON);
        commands.deliver(follower);
        assertThat(commands.list.state()).isEqualTo(State.PROPOSED);
        assertThat(commands.list.awards()).hasSize(200);

        commands.take(publicise(SECRETARY), NOON);
        commands.take(confer(MAKER), NOON_A_WEEK_LATER);
        commands.deliver(follower);
        assertThat(commands.list.state()).isEqualTo(State.CONFERRED);
        assertThat(commands.list.conferred()).isEqualTo(200);
    }

    @Test
    void a_list_of_sixty_needs_nothing_more() {
        rank(60);
        commands.take(propose(facts(ranking(60))), NOON);
        var history = List.copyOf(commands.waiting);
        commands.deliver(follower);

        assertThat(commands.list.state()).isEqualTo(State.PROPOSED);
        assertThat(commands.history).containsExactlyElementsOf(history);
    }

    @Test
    void a_ranking_that_comes_after_the_list_continues_it() {
        commands.take(propose(facts(ranking(130))), NOON);
        commands.deliver(follower);
        assertThat(commands.list.awards()).hasSize(60);

        rank(130);
        commands.deliver(follower);
        assertThat(commands.list.state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void events_that_come_again_change_nothing() {
        rank(130);
        commands.take(propose(facts(ranking(130))), NOON);
        commands.deliver(follower);
        var before = commands.history.size();

        for (var event : List.copyOf(commands.history)) {
            follower.on((AwardEvent) event.getPayload(), event);
        }
        rank(130);
        assertThat(commands.waiting).isEmpty();
        assertThat(commands.history).hasSize(before);
    }

    @Test
    void the_list_of_another_ranking_is_left_alone() {
        var opened = new AwardListOpened("l2", "c2", "p", "r2", "li", List.of(), 7);
        follower.on(opened, new GenericEventMessage<AwardEvent>(opened));
        rank(130);

        assertThat(commands.sent).isEmpty();
    }

    private void rank(int entries) {
        for (var event : events(ranking(entries))) {
            follower.on(event, new GenericEventMessage<RankingEvent>(event));
        }
    }

    /** Takes a command once for each cause and purpose, as the platform does, and decides it. */
    private static final class Commands implements Dispatcher {
        private AwardList list = AwardList.NONE;
        private Instant now = NOON;
        private final List<EventMessage<?>> waiting = new ArrayList<>();
        private final List<EventMessage<?>> history = new ArrayList<>();
        private final Set<String> sent = new HashSet<>();

        @Override
        public void dispatch(EventMessage<?> cause, String purpose, Object command) {
            if (sent.add(cause.getIdentifier() + purpose)) take((AwardListCommand) command, now);
        }

        void take(AwardListCommand command, Instant at) {
            now = at;
            for (var event : accepted(list.decide(command, at))) {
                list = list.after(event);
                waiting.add(new GenericEventMessage<>(event));
            }
        }

        void deliver(AwardListFollower follower) {
            while (!waiting.isEmpty()) {
                var event = waiting.removeFirst();
                history.add(event);
                follower.on((AwardEvent) event.getPayload(), event);
            }
        }
    }
}
