package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;

/** However the entries lie in chunks, each of them is found alone. */
class LogEntriesTest {
    private static final int SIZE = 600;
    private static final PublishedEvent[] SEVEN =
            IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> listed(i, "r1", i - 1))
                    .toArray(PublishedEvent[]::new);

    static Store store;
    static MongoDatabase database;

    /** Some alone, some at once, some of two services at once, some across the end of a tile. */
    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
        database = store.database();
        var log = TestLog.over(database);
        int position = 1;
        for (int many : List.of(1, 1, 3, 20, 225, 3, 340)) {
            log.receive(units(position, many));
            position += many;
            if (many == 20) log.receive(SEVEN);
            log.append();
        }
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private LogEntries entries;

    @BeforeEach
    void readAnew() {
        entries = new LogEntries(database);
    }

    @Test
    void any_range_is_cut_out_of_the_chunks() {
        var all = entries.range(0, SIZE + 100);
        assertThat(all).hasSize(SIZE);
        assertThat(entries.size()).isEqualTo(SIZE);
        for (var from : List.of(0, 1, 2, 4, 5, 6, 24, 31, 32, 255, 256, 257, 511, 599, 600)) {
            for (int to = from; to <= SIZE + 1; to += 37) {
                var expected = all.subList(from, Math.min(to, SIZE));
                assertThat(told(entries.range(from, to))).isEqualTo(told(expected));
                assertThat(entries.leafHashes(from, to)).isEqualTo(hashes(expected));
            }
        }
    }

    @Test
    void what_was_just_appended_is_what_is_stored() {
        var database = store.database();
        var log = TestLog.over(database);
        for (int i = 1; i <= 5000; i += 1000) log.receive(units(i, 1000)).append();
        var fresh = new LogEntries(database);
        for (long from : List.of(0L, 900L, 903L, 904L, 905L, 4000L, 4990L)) {
            assertThat(told(log.entries.range(from, from + 20)))
                    .isEqualTo(told(fresh.range(from, from + 20)));
        }
        log.entries.forget();
        assertThat(log.entries.range(4990, 5010)).hasSize(10);
    }

    @Test
    void the_entry_of_each_position_is_found_and_of_no_other() {
        for (var entry : entries.range(0, SIZE)) {
            assertThat(entries.indexOf(entry.context(), entry.position())).hasValue(entry.index());
        }
        assertThat(entries.indexOf(Context.PLAN, 0)).isEmpty();
        assertThat(entries.indexOf(Context.PLAN, 594)).isEmpty();
        assertThat(entries.indexOf(Context.REVIEW, 8)).isEmpty();
        assertThat(entries.indexOf(Context.AWARD, 1)).isEmpty();
    }

    private static PublishedEvent[] units(int from, int many) {
        var units = new PublishedEvent[many];
        for (int i = 0; i < many; i++) {
            units[i] = unit(from + i, "o" + (from + i) % 7, (from + i) / 7);
        }
        return units;
    }

    /** All of each, to be compared. */
    private static List<String> told(List<Stored> entries) {
        return entries.stream()
                .map(
                        e ->
                                "%d %s/%d %s/%d %s %s %s"
                                        .formatted(
                                                e.index(),
                                                e.context(),
                                                e.position(),
                                                e.stream(),
                                                e.counter(),
                                                e.digest(),
                                                Arrays.toString(e.leafHash()),
                                                new String(e.bytes(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] hashes(List<Stored> of) {
        var hashes = new ByteArrayOutputStream();
        of.forEach(entry -> hashes.writeBytes(entry.leafHash()));
        return hashes.toByteArray();
    }
}
