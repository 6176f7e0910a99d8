package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.contracts.Context;

class ArchiveTest {
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private Archive archive;

    @BeforeEach
    void empty() {
        archive = new Archive(store.database());
    }

    @Test
    void of_what_comes_again_only_the_new_is_stored() {
        assertThat(archive.store(units(1, 40))).hasSize(40);
        assertThat(archive.store(units(20, 60)))
                .extracting(PublishedEvent::position)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(41, 60).boxed().toList());
        assertThat(archive.store(units(1, 60))).isEmpty();
        assertThat(archive.next(Context.PLAN, 1, 100)).hasSize(60);
        assertThat(archive.unreadable()).isZero();
    }

    @Test
    void in_whatever_order_and_however_often_they_come_each_is_there_once() {
        var all = new ArrayList<>(units(1, 100));
        all.addAll(units(30, 70));
        all.add(listed(1, "r1", 0));
        Collections.shuffle(all, new Random(7));
        var stored = new ArrayList<PublishedEvent>();
        for (int from = 0; from < all.size(); from += 9) {
            stored.addAll(archive.store(all.subList(from, Math.min(all.size(), from + 9))));
        }
        assertThat(stored).hasSize(101);
        assertThat(archive.behind(Context.PLAN, 33)).isEqualTo(67);
        assertThat(archive.behind(Context.REVIEW, 0)).isEqualTo(1);
        assertThat(archive.next(Context.PLAN, 1, 64)).hasSize(64);
        assertThat(archive.next(Context.PLAN, 101, 64)).isEmpty();
        assertThat(archive.read(Context.PLAN, List.of(2L, 99L, 101L))).containsOnlyKeys(2L, 99L);
    }

    @Test
    void of_two_in_one_batch_the_first_is_believed_and_the_other_reported() {
        archive.store(List.of(unit(1, "o1", 0), unit(2, "o1", 1), unit(2, "o9", 0)));
        assertThat(archive.unreadable()).isEqualTo(1);
        assertThat(archive.read(Context.PLAN, List.of(2L)).values())
                .extracting(event -> event.attribute("subject"))
                .containsExactly("o1");
    }

    @Test
    void a_record_keeps_each_of_its_bytes() {
        var spaced = unit(1, "o1", 0).text().replace("\"data\":", "\n  \"data\" : ");
        archive.store(List.of(PublishedEvent.read(Context.PLAN, spaced)));
        assertThat(archive.read(Context.PLAN, List.of(1L)).get(1L))
                .extracting(PublishedEvent::text)
                .isEqualTo(spaced);
    }

    private static List<PublishedEvent> units(int from, int to) {
        var units = new ArrayList<PublishedEvent>();
        for (int i = from; i <= to; i++) units.add(unit(i, "o" + i % 3, i / 3));
        return units;
    }
}
