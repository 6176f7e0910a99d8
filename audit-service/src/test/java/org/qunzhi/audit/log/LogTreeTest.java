package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Tile;

/** Whatever of it is remembered, stored or neither, the tree is that of the entries. */
class LogTreeTest {
    private static final List<Integer> STEPS = List.of(1, 1, 250, 4, 1, 300, 700, 30);

    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void every_size_has_the_root_of_its_entries_for_who_writes_and_for_who_comes_later() {
        var database = store.database();
        var log = TestLog.over(database);
        int size = 0;
        for (int step : STEPS) {
            append(log, size, step);
            size += step;
            var root = MerkleTree.root(log.tree, size);
            assertThat(root).isEqualTo(naive(leaves(database, size), 0, size));
            assertThat(root).isEqualTo(MerkleTree.root(fresh(database), size));
        }
        log.entries.forget();
        for (int earlier : List.of(1, 255, 256, 257, 512, 1_024, 1_280)) {
            assertThat(MerkleTree.root(log.tree, earlier))
                    .isEqualTo(naive(leaves(database, earlier), 0, earlier));
        }
    }

    @Test
    void what_another_instance_appended_is_found_by_one_that_appended_before() {
        var database = store.database();
        var first = TestLog.over(database);
        append(first, 0, 200);
        MerkleTree.root(first.tree, 200);
        append(TestLog.over(database), 200, 500);
        assertThat(MerkleTree.root(first.tree, 700))
                .isEqualTo(naive(leaves(database, 700), 0, 700));
        assertThat(first.tree.content(new Tile(0, 0, Tile.FULL)))
                .isEqualTo(fresh(database).content(new Tile(0, 0, Tile.FULL)));
    }

    private static void append(TestLog log, int size, int more) {
        var units = new PublishedEvent[more];
        for (int i = 0; i < more; i++) {
            int position = size + i + 1;
            units[i] = unit(position, "o" + position % 7, position / 7);
        }
        log.receive(units);
        log.append();
    }

    private static LogTree fresh(MongoDatabase database) {
        return new LogTree(database, new LogEntries(database));
    }

    private static List<byte[]> leaves(MongoDatabase database, int size) {
        return new LogEntries(database)
                .range(0, size).stream().map(LogEntries.Stored::leafHash).toList();
    }

    /** RFC 9162, section 2.1.1. */
    private static byte[] naive(List<byte[]> leaves, int from, int to) {
        if (to - from == 1) return leaves.get(from);
        int split = Integer.highestOneBit(to - from - 1);
        return MerkleTree.nodeHash(
                naive(leaves, from, from + split), naive(leaves, from + split, to));
    }
}
