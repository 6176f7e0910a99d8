package org.qunzhi.audit.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.Mark;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

class MomentsTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    /** As {@code Published} has it of position 1. */
    static final Instant CLOSED_AT = Instant.parse("2026-03-01T08:00:01.123Z");

    static Store store;
    private final Vault vault = new VaultInMemory("log");
    private MongoDatabase database;
    private TestLog log;
    private Checkpoints checkpoints;
    private Moments moments;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void begin() {
        database = store.database();
        startAgain();
    }

    /** As a new process. */
    private void startAgain() {
        log = TestLog.over(database);
        checkpoints =
                new Checkpoints(database, log.tree, new LogKey(vault, "log.example/qunzhi"), NOON);
        moments = new Moments(database, log.entries, checkpoints);
    }

    /** Logged and signed, each with a checkpoint of its own. */
    private void publish(PublishedEvent... events) {
        for (var event : events) {
            log.receive(event)
                    .append(
                            (state, logged) -> {
                                checkpoints.atEachPass().passed(state, logged);
                                moments.passed(state, logged);
                            });
        }
    }

    private static PublishedEvent closed() {
        return event(Context.REVIEW, 1, "scoring-closed", "r1", 0, "{\"round\":\"r1\"}");
    }

    private static PublishedEvent revealed() {
        return event(Context.REVIEW, 2, "round-revealed", "r1", 1, "{\"round\":\"r1\"}");
    }

    private Moment first() {
        moments.look();
        return moments.from(0, 10).getFirst();
    }

    private void marked(Instant upTo, long plan, long review) {
        for (var context : Context.values()) {
            long position =
                    switch (context) {
                        case PLAN -> plan;
                        case REVIEW -> review;
                        case REGISTRATION, AWARD, AUDIT -> 0;
                    };
            moments.marked(new Mark(context, position, upTo));
        }
    }

    @Test
    void the_reveal_is_covered_by_the_first_checkpoint_behind_it() {
        publish(closed(), revealed(), unit(1, "o1", 0));
        moments.look();
        assertThat(moments.from(1, 10))
                .containsExactly(
                        new Moment(
                                1,
                                "review",
                                "2",
                                "org.qunzhi.review.round-revealed.v1",
                                "2026-03-01T08:00:02.123Z",
                                false,
                                2L,
                                NOON.instant().toString()));
    }

    @Test
    void a_deadline_waits_until_every_service_has_said_how_far_it_was() {
        publish(closed());
        assertThat(first().size()).isNull();
        marked(CLOSED_AT.minusMillis(1), 0, 1);
        assertThat(first().size()).isNull();
        for (var context : Context.values()) {
            if (context != Context.AWARD) moments.marked(new Mark(context, 0, CLOSED_AT));
        }
        assertThat(first().size()).isNull();
        moments.marked(new Mark(Context.AWARD, 0, CLOSED_AT));
        assertThat(first().size()).isEqualTo(1);
    }

    @Test
    void the_checkpoint_of_a_deadline_covers_what_others_had_decided_before_it() {
        publish(closed());
        moments.look();
        marked(CLOSED_AT, 2, 1);
        assertThat(first().size()).isNull();
        publish(unit(1, "o1", 0), revealed());
        assertThat(first().size()).isNull();
        publish(unit(2, "o1", 1), unit(3, "o1", 2));
        publish(event(Context.REVIEW, 3, "round-revealed", "r2", 0, "{\"round\":\"r2\"}"));
        var index = log.entries.indexOf(Context.PLAN, 2).orElseThrow();
        assertThat(first().size())
                .isEqualTo(checkpoints.firstCovering(index + 1).orElseThrow().size())
                .isGreaterThan(index);
    }

    @Test
    void the_first_mark_behind_a_deadline_counts_and_later_ones_do_not_move_it() {
        publish(closed());
        moments.look();
        marked(CLOSED_AT, 0, 1);
        marked(CLOSED_AT.plusSeconds(1), 99, 99);
        assertThat(first().size()).isEqualTo(1);
    }

    @Test
    void what_was_logged_before_a_kill_is_found_after_it() {
        publish(closed(), revealed());
        startAgain();
        publish(unit(1, "o1", 0));
        moments.look();
        assertThat(moments.from(0, 10)).extracting(Moment::index).containsExactly(0L, 1L);
        marked(CLOSED_AT, 0, 1);
        assertThat(first().size()).isEqualTo(1);
    }

    @Test
    void what_another_instance_logged_is_found() {
        publish(unit(1, "o1", 0));
        moments.look();
        TestLog.over(database).receive(closed()).append();
        startAgainLog();
        publish(unit(2, "o1", 1));
        assertThat(first().index()).isEqualTo(1);
    }

    /** The same process hears of entries that it did not append. */
    private void startAgainLog() {
        log = TestLog.over(database);
    }
}
