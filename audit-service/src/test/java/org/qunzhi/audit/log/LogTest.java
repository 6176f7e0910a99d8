package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.text;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.Store;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Tile;

class LogTest {
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    static final PublishedEvent[] EARLY = {
        unit(1, "o1", 0), unit(2, "o2", 0), unit(3, "o1", 1), listed(1, "r1", 0), listed(2, "r2", 0)
    };
    static final PublishedEvent[] LATE = {
        unit(4, "o2", 1),
        unit(5, "o1", 2),
        listed(3, "r1", 1),
        listed(4, "r2", 1),
        listed(5, "r1", 2)
    };

    @Test
    void records_of_interleaved_partitions_stand_in_position_order() {
        var log = TestLog.over(store.database());
        log.receive(unit(3, "o1", 1), unit(1, "o1", 0)).append();
        log.receive(listed(2, "r1", 1), unit(4, "o1", 2), unit(2, "o2", 0)).append();
        log.receive(listed(1, "r1", 0)).append();
        assertThat(log.order())
                .containsExactly("plan/1", "plan/2", "plan/3", "plan/4", "review/1", "review/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void in_whatever_order_records_come_each_service_keeps_its_own(int seed) {
        var log = TestLog.over(store.database());
        var shuffled = new ArrayList<>(List.of(EARLY));
        shuffled.addAll(List.of(LATE));
        Collections.shuffle(shuffled, new Random(seed));
        for (var event : shuffled) log.receive(event).append();
        for (var service : List.of("plan", "review")) {
            assertThat(log.order())
                    .filteredOn(entry -> entry.startsWith(service))
                    .isSorted()
                    .hasSize(5);
        }
    }

    @Test
    void a_missing_position_is_waited_for_while_other_services_go_on() {
        var log = TestLog.over(store.database());
        log.receive(unit(2, "o1", 1), listed(1, "r1", 0)).append();
        assertThat(log.order()).containsExactly("review/1");
        assertThat(log.archive.behind(Context.PLAN, 0)).isEqualTo(1);
        log.receive(unit(1, "o1", 0)).append();
        assertThat(log.order()).containsExactly("review/1", "plan/1", "plan/2");
    }

    @Test
    void duplicates_and_redelivery_from_zero_change_nothing() {
        var log = TestLog.over(store.database());
        log.receive(EARLY).append();
        log.receive(unit(1, "o1", 0), unit(1, "o1", 0), unit(4, "o2", 1)).append();
        log.receive(LATE).append();
        var before = log.lines();
        log.receive(EARLY).receive(LATE).append();
        assertThat(log.lines()).isEqualTo(before).hasSize(10);
        assertThat(log.archive.unreadable()).isZero();
    }

    @Test
    void a_kill_at_any_write_leaves_the_same_log() {
        var reference = TestLog.over(store.database());
        play(reference);
        int kills = 0;
        while (dies(kills, TestLog::over, reference.lines())) kills++;
        assertThat(kills).isGreaterThan(6);
    }

    @Test
    void a_kill_leaves_the_same_log_where_heads_are_written_meanwhile() {
        var reference = TestLog.over(store.database());
        play(reference);
        int kills = 0;
        while (dies(kills, TestLog::rememberingOften, reference.lines())) kills++;
        assertThat(kills).isGreaterThan(6);
    }

    private static boolean dies(
            int writes, Function<MongoDatabase, TestLog> log, List<String> expected) {
        var database = store.database();
        try {
            play(log.apply(Life.of(writes).in(database)));
            return false;
        } catch (Life.Killed e) {
            var again = log.apply(database);
            play(again);
            assertThat(again.lines()).as("killed at write " + writes).isEqualTo(expected);
            return true;
        }
    }

    private static void play(TestLog log) {
        log.receive(EARLY).append();
        log.receive(LATE).append();
    }

    @Test
    void two_writers_clash_and_the_log_stays_one() {
        var database = store.database();
        var first = TestLog.over(database);
        var second = TestLog.over(database);
        first.receive(EARLY).append();
        second.append();
        first.receive(LATE).append();
        first.receive(listed(6, "r2", 2)).append();
        second.receive(listed(7, "r2", 3));
        var clash = catchThrowableOfType(RuntimeException.class, second::append);
        assertThat(second.appender.forgetAfter(clash)).isFalse();
        second.append();
        assertThat(first.order()).hasSize(12).doesNotHaveDuplicates();
        assertThat(second.append().frontier().root())
                .isEqualTo(TestLog.over(database).append().frontier().root());
    }

    @Test
    void a_record_that_is_no_event_is_kept_and_its_service_waits() {
        var log = TestLog.over(store.database());
        var broken = "{\"specversion\":\"1.0\"}";
        var unreadable =
                catchThrowableOfType(
                        UnreadableRecord.class, () -> PublishedEvent.read(Context.PLAN, broken));
        log.archive.storeUnreadable("plan|0|1", Context.PLAN, broken, unreadable);
        log.receive(unit(1, "o1", 0), unit(3, "o1", 2), listed(1, "r1", 0)).append();
        assertThat(log.order()).containsExactly("plan/1", "review/1");
        assertThat(log.archive.unreadable()).isEqualTo(1);
        log.receive(unit(2, "o1", 1)).append();
        assertThat(log.order()).containsExactly("plan/1", "review/1", "plan/2", "plan/3");
    }

    @Test
    void what_a_mended_reader_understands_is_taken_in() {
        var log = TestLog.over(store.database());
        var why = new UnreadableRecord("the reader was wrong", null);
        log.archive.storeUnreadable("plan|0|0", Context.PLAN, unit(1, "o1", 0).text(), why);
        log.archive.storeUnreadable("plan|0|1", Context.PLAN, "{", why);
        log.archive.readAgain();
        log.append();
        assertThat(log.order()).containsExactly("plan/1");
        assertThat(log.archive.unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"data\":{}}",
                "{\"source\":\"/qunzhi/plan\",\"type\":\"t\",\"subject\":\"s\",\"sequence\":\"0\","
                        + "\"position\":\"1\",\"time\":\"2026-03-01T08:00:00Z\","
                        + "\"data\":{\"_sd\":[\"short\"],\"_salts\":{}}}"
            })
    void what_no_entry_can_be_made_of_is_unreadable(String text) {
        assertThatThrownBy(() -> PublishedEvent.read(Context.PLAN, text))
                .isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void a_service_does_not_speak_for_another() {
        var review = listed(1, "r1", 0).text();
        assertThatThrownBy(() -> PublishedEvent.read(Context.PLAN, review))
                .isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void another_event_under_a_known_position_is_reported_and_not_believed() {
        var log = TestLog.over(store.database());
        log.receive(unit(1, "o1", 0)).append();
        log.receive(unit(1, "o9", 0));
        assertThat(log.archive.unreadable()).isEqualTo(1);
        assertThat(log.archive.read(Context.PLAN, List.of(1L)).values())
                .extracting(event -> event.attribute("subject"))
                .containsExactly("o1");
    }

    @Test
    void an_entry_shows_no_value_of_its_event() {
        var log = TestLog.over(store.database());
        var data =
                """
                {"round":"round-spring","seat":"seat-three","expert":"expert-zhao"}""";
        var text = text(Context.REVIEW, 1, "expert-seated", "round-spring", 0, data);
        var event = PublishedEvent.read(Context.REVIEW, text);
        log.receive(event).append();
        var shown = List.of("type", "time", "position", "specversion");
        var values = new ArrayList<String>();
        event.fields().values().forEach(value -> values.add(String.valueOf(value)));
        event.attributes()
                .forEach(
                        (name, value) -> {
                            if (!shown.contains(name)) values.add(value);
                        });
        values.addAll(event.salts().values());
        assertThat(values).hasSizeGreaterThan(20);
        assertThat(log.lines().getFirst()).doesNotContain(values);
    }

    @Test
    void entries_of_one_stream_name_the_one_before() {
        var log = TestLog.over(store.database());
        play(log);
        var entries = log.entries.range(0, 256);
        var stream = entries.getFirst().stream();
        var ofStream = entries.stream().filter(e -> e.stream().equals(stream)).toList();
        assertThat(ofStream).extracting(LogEntries.Stored::counter).containsExactly(0L, 1L, 2L);
        var previous = "";
        for (var entry : ofStream) {
            assertThat(new String(entry.bytes(), StandardCharsets.UTF_8))
                    .contains("\"prev\":\"" + previous + "\"");
            previous = entry.digest();
        }
    }

    @Test
    void a_log_does_not_go_on_under_another_stream_key() {
        var database = store.database();
        TestLog.over(database).receive(EARLY).append();
        var other = new TestLog(database, "another key");
        assertThatThrownBy(other::append).isInstanceOf(LogBroken.class);
    }

    @Test
    void tiles_and_nodes_are_those_of_the_entries() {
        var database = store.database();
        var log = TestLog.over(database);
        var many = new PublishedEvent[600];
        for (int i = 0; i < many.length; i++) many[i] = unit(i + 1, "o" + i % 7, i / 7);
        var state = log.receive(many).append();
        var leaves = new ArrayList<byte[]>();
        for (long from = 0; from < 600; from += 200) {
            log.entries.range(from, from + 200).forEach(entry -> leaves.add(entry.leafHash()));
        }
        assertThat(state.frontier().root()).isEqualTo(MerkleTree.root(leaves));
        assertThat(MerkleTree.root(log.tree, 600)).isEqualTo(MerkleTree.root(leaves));
        assertThat(TestLog.over(database).append().frontier().root())
                .isEqualTo(MerkleTree.root(leaves));
        var nodes = NodeHashes.over(index -> leaves.get((int) index));
        for (var tile : Tile.of(600)) {
            assertThat(log.tree.content(tile)).as(tile.path()).isEqualTo(tile.encode(nodes));
        }
    }
}
