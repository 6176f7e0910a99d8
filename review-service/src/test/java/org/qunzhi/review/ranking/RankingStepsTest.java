package org.qunzhi.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.opened;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.review.Feed;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Store;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;

class RankingStepsTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A ranking's stream, one command at a time; it may be killed before a command. */
    private static final class Stream implements Dispatcher {
        private final List<RankingEvent> events = new ArrayList<>();
        private Ranking state = Ranking.NONE;
        private int commandsUntilKilled = Integer.MAX_VALUE;

        @Override
        public synchronized void dispatch(EventMessage<?> cause, String purpose, Object command) {
            if (commandsUntilKilled-- == 0) throw new IllegalStateException("killed");
            switch (state.decide((RankEntries) command)) {
                case Decision.Accepted<RankingEvent>(var decided) -> {
                    assertThat(decided).hasSizeLessThanOrEqualTo(64);
                    for (var event : decided) {
                        events.add(event);
                        state = state.after(event);
                    }
                }
                case Decision.Refused<RankingEvent>(var refusal) ->
                        throw new AssertionError(refusal);
            }
        }
    }

    @Test
    void a_round_is_ranked_in_parts_once_every_entry_has_its_result() throws Exception {
        var stream = new Stream();
        var steps = new RankingSteps(stream, store.database());
        var events = season(130);

        Feed.to(steps, events.subList(0, events.size() - 1));
        assertThat(stream.events).isEmpty();
        Feed.to(steps, events.subList(events.size() - 1, events.size()));
        assertConcluded(stream, 129);
    }

    @Test
    void an_interrupted_ranking_continues_and_repeats_change_nothing() throws Exception {
        var stream = new Stream();
        stream.commandsUntilKilled = 1;
        var events = season(130);

        assertThat(killed(stream, events)).isTrue();
        assertThat(stream.events).hasSize(60);
        stream.commandsUntilKilled = Integer.MAX_VALUE;
        Feed.to(new RankingSteps(stream, store.database()), events);
        assertConcluded(stream, 129);
    }

    @Test
    void two_threads_that_bring_the_results_in_any_order_rank_once() throws Exception {
        var stream = new Stream();
        var steps = new RankingSteps(stream, store.database());
        var events = season(40);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(7));
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> one = () -> feed(steps, events);
            Callable<Void> other = () -> feed(steps, shuffled);
            for (var done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        }
        assertConcluded(stream, 39);
    }

    @Test
    void a_round_without_any_score_is_concluded_empty() throws Exception {
        var stream = new Stream();
        Feed.to(
                new RankingSteps(stream, store.database()),
                List.of(
                        opened(),
                        new ScoringStarted("r1", 1, 3),
                        new EntryUnscored("s0", "r1", "e0", POLICY, List.of())));
        assertThat(stream.events).hasSize(1).first().isInstanceOf(RankingConcluded.class);
    }

    @Test
    void a_round_with_a_halted_scoring_waits_for_its_result() throws Exception {
        var stream = new Stream();
        var steps = new RankingSteps(stream, store.database());
        var events = season(3);
        var last = (EntryScored) events.removeLast();
        events.add(new ScoringHalted(last.scoring(), "r1", List.of("sheet2")));
        events.add(new SheetExcluded(last.scoring(), "r1", "sheet2", "理由"));

        Feed.to(steps, events);
        assertThat(stream.events).isEmpty();
        Feed.to(steps, List.of(last));
        assertConcluded(stream, 2);
    }

    @Test
    void before_the_reveal_it_keeps_nothing_of_any_sheet_or_seat() throws Exception {
        Feed.to(new RankingSteps(new Stream(), store.database()), SealedSeason.untilSealed());

        assertThat(store.lines("")).hasSize(1);
        assertThat(store.lines("").toString())
                .doesNotContain(SealedSeason.SECRETS.toArray(String[]::new))
                .doesNotContain("expert-x", "expert-y");
    }

    private static Void feed(RankingSteps steps, List<Object> events) throws Exception {
        Feed.to(steps, events);
        return null;
    }

    private boolean killed(Stream stream, List<Object> events) throws Exception {
        try {
            Feed.to(new RankingSteps(stream, store.database()), events);
            return false;
        } catch (IllegalStateException e) {
            return "killed".equals(e.getMessage());
        }
    }

    private static void assertConcluded(Stream stream, int count) {
        assertThat(stream.events).hasSize(count + 1);
        var last = (RankingConcluded) stream.events.getLast();
        assertThat(last.count()).isEqualTo(count);
        assertThat(stream.events.subList(0, count))
                .extracting(event -> ((EntryRanked) event).entry())
                .doesNotHaveDuplicates();
    }

    /** The first entry has no score; of the others some are equal. */
    private static List<Object> season(int entries) {
        var events = new ArrayList<Object>(List.of(opened()));
        events.add(new ScoringStarted("r1", entries, 3));
        events.add(new EntryUnscored("s0", "r1", "e0", POLICY, List.of()));
        IntStream.range(1, entries)
                .mapToObj(
                        i ->
                                new EntryScored(
                                        "s" + i,
                                        "r1",
                                        "e" + i,
                                        POLICY,
                                        i % 17,
                                        List.of("sheet" + i),
                                        List.of(),
                                        List.of(),
                                        List.of(i % 3, 0)))
                .forEach(events::add);
        return events;
    }
}
