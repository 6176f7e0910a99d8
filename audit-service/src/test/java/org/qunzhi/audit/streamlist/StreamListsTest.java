package org.qunzhi.audit.streamlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.audit.StreamListEvent.StreamsListed;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.platform.store.StoredEvent;

class StreamListsTest {
    static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    static final LocalDate SECOND = FIRST.plusDays(1);

    /** More streams than two pages hold. */
    static final int STREAMS = 600;

    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private MongoDatabase database;
    private TestLog log;
    private ListPages pages;
    private ListMaker maker;
    private ListedDays days;
    private KeptLists lists;

    @BeforeEach
    void begin() {
        database = store.database();
        log = TestLog.over(database);
        pages = new ListPages(database);
        maker = new ListMaker(log.entries, pages);
        days = new ListedDays(database);
        lists = new KeptLists(days, pages, log.entries, 31);
    }

    /** Every stream's first event, then a second one of each third. */
    private void play() {
        var events = new ArrayList<PublishedEvent>();
        for (int i = 0; i < STREAMS; i++) events.add(unit(i + 1, "o" + i, 0));
        for (int i = 0; i < STREAMS; i += 3) events.add(unit(events.size() + 1, "o" + i, 1));
        log.receive(events.toArray(PublishedEvent[]::new)).append();
    }

    private List<String> lines(StreamList list) throws IOException {
        var out = new ByteArrayOutputStream();
        lists.write(list, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Read off the entries, one by one. */
    private List<String> expected(long size) {
        var lasts = new TreeMap<String, String>();
        for (long from = 0; from < size; from += 100) {
            for (var entry : log.entries.range(from, Math.min(size, from + 100))) {
                lasts.put(
                        entry.stream(),
                        "{\"counter\":%d,\"head\":\"%s\",\"stream\":\"%s\"}"
                                .formatted(entry.counter(), entry.digest(), entry.stream()));
            }
        }
        return List.copyOf(lasts.values());
    }

    private static String root(List<String> lines) {
        var leaves =
                lines.stream()
                        .map(line -> MerkleTree.leafHash(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        return Base64.getEncoder().encodeToString(MerkleTree.root(leaves));
    }

    @Test
    void a_list_has_every_stream_as_of_its_size_and_nothing_behind_it() throws IOException {
        play();
        for (long size : new long[] {1, 256, 257, 599, 600, 700, 800}) {
            var list = maker.make(FIRST, size, Optional.empty());
            assertThat(lines(list)).isEqualTo(expected(size));
            assertThat(list.streams()).isEqualTo(Math.min(size, STREAMS));
            assertThat(list.root()).isEqualTo(root(expected(size)));
        }
    }

    @Test
    void a_list_made_from_the_one_before_is_the_one_made_from_the_whole_log() throws IOException {
        play();
        for (long before : new long[] {1, 300, 600, 650, 800}) {
            var earlier = maker.make(FIRST, before, Optional.empty());
            var later = maker.make(SECOND, 800, Optional.of(earlier));
            assertThat(lines(later)).isEqualTo(expected(800));
            assertThat(later.root()).isEqualTo(root(expected(800)));
        }
    }

    @Test
    void a_list_that_was_killed_at_any_page_is_the_same_at_the_next_try() throws IOException {
        play();
        int kills = 0;
        while (dies(kills)) kills++;
        assertThat(kills).isEqualTo(3);
    }

    private boolean dies(int writes) throws IOException {
        boolean killed = false;
        try {
            new ListMaker(log.entries, new ListPages(Life.of(writes).in(database)))
                    .make(SECOND, 800, Optional.empty());
        } catch (Life.Killed e) {
            killed = true;
        }
        var again = maker.make(SECOND, 800, Optional.empty());
        assertThat(lines(again)).isEqualTo(expected(800));
        return killed;
    }

    @Test
    void each_line_is_proven_to_be_in_its_list() {
        play();
        var list = maker.make(FIRST, 800, Optional.empty());
        var root = Base64.getDecoder().decode(list.root());
        var hashes = pages.hashes(list);
        for (int i = 0; i < STREAMS; i += 37) {
            var stream = ListLine.parse(expected(800).get(i).getBytes(StandardCharsets.UTF_8));
            var found = pages.find(list, stream.stream()).orElseThrow();
            assertThat(found.index()).isEqualTo(i);
            assertThat(found.line()).isEqualTo(stream);
            var proof = InclusionProof.of(hashes, i, STREAMS);
            assertThat(InclusionProof.verify(i, STREAMS, found.line().leafHash(), proof, root))
                    .isTrue();
        }
        assertThat(pages.find(list, "AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void the_newest_list_under_a_checkpoint_is_the_newest_whose_event_it_covers() {
        play();
        var first = maker.make(FIRST, 600, Optional.empty());
        var second = maker.make(SECOND, 801, Optional.of(first));
        decided(first, 1);
        decided(second, 2);
        assertThat(lists.newestUnder(1000)).isEmpty();
        log.receive(listedAt(1)).append();
        log.receive(listedAt(2)).append();
        assertThat(lists.newestUnder(800)).isEmpty();
        assertThat(lists.newestUnder(801)).contains(first);
        assertThat(lists.newestUnder(802)).contains(second);
    }

    @Test
    void lists_of_the_same_day_that_were_not_decided_are_dropped_and_later_days_stay() {
        play();
        var decided = maker.make(FIRST, 600, Optional.empty());
        var other = maker.make(FIRST, 601, Optional.empty());
        var tomorrow = maker.make(SECOND, 700, Optional.empty());
        pages.keepOnly(List.of(decided), FIRST);
        assertThat(pages.has(decided)).isTrue();
        assertThat(pages.has(other)).isFalse();
        assertThat(pages.has(tomorrow)).isTrue();
    }

    private void decided(StreamList list, long position) {
        var event =
                new StreamsListed(
                        "stream-lists", list.day(), list.size(), list.streams(), list.root(), null);
        days.on(event, stored(position));
    }

    private static StoredEvent stored(long position) {
        return new StoredEvent(
                position,
                "id",
                "streams-listed",
                1,
                "stream-lists",
                position - 1,
                Instant.EPOCH,
                Map.of(),
                "{}",
                Map.of());
    }

    private static PublishedEvent listedAt(long position) {
        return event(
                Context.AUDIT,
                position,
                "streams-listed",
                "stream-lists",
                position - 1,
                """
                {"streamLists":"stream-lists","day":"2026-05-01","size":600,"streams":600,\
                "root":"r","previousDay":null}""");
    }
}
