package org.qunzhi.audit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TileSource;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

/** kill -9 between any two steps of appending, integrating, writing the folder, and signing. */
class KilledAnywhereTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    static Store store;
    @TempDir Path folders;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** One log with its folder, which outlives the processes that write it. */
    private final class Home {
        final MongoDatabase database = store.database();
        final Path root = folders.resolve(database.getName());
        final Vault vault = new VaultInMemory("log");

        /** A process: a checkpoint of each of three sizes, the last one beyond a full tile. */
        void live(Life life) {
            var log = TestLog.over(life.in(database));
            var checkpoints =
                    new Checkpoints(
                            life.in(database),
                            log.tree,
                            key(life.in(vault)),
                            NOON,
                            DyingDisk.folder(root, log, life));
            log.append(checkpoints);
            for (var received : List.of(first(), second())) {
                log.receive(received).append(checkpoints);
            }
        }

        /** Of which service an entry comes first, is nobody's promise. */
        Map<String, List<String>> lines() {
            return TestLog.over(database).lines().stream()
                    .collect(Collectors.groupingBy(KilledAnywhereTest::service));
        }

        /** Everything that anybody may have been shown by now, by size. */
        void collect(Map<Long, String> shown) {
            for (var stored : database.getCollection("checkpoints").find()) {
                if (stored.getString("note") != null) add(shown, stored.getString("note"));
            }
            inFolder().ifPresent(note -> add(shown, note.format()));
        }

        private Optional<Note> inFolder() {
            var log = TestLog.over(database);
            return LogFolder.in(root, log.entries, log.tree, log.archive).checkpoint();
        }

        /** Whatever the folder's checkpoint says, is in the folder. */
        long verified() {
            return inFolder()
                    .map(
                            note -> {
                                var reader =
                                        new TileReader(
                                                TileSource.folder(root),
                                                Checkpoint.open(note, key(vault).verifier()));
                                reader.verify(LogHasher.fastest(1));
                                return reader.size();
                            })
                    .orElse(0L);
        }
    }

    private static String service(String entry) {
        return entry.replaceFirst(".*\"service\":\"([a-z]+)\".*", "$1");
    }

    private static LogKey key(Vault vault) {
        return new LogKey(vault, "log.example/qunzhi");
    }

    /** A legal moment each, so that none is left to the next. */
    private static PublishedEvent[] first() {
        return new PublishedEvent[] {listed(1, "r1", 0), revealed(2, 1), unit(1, "o1", 0)};
    }

    private static PublishedEvent[] second() {
        var many = new ArrayList<PublishedEvent>();
        for (int i = 2; i <= 260; i++) many.add(unit(i, "o" + i % 3, i / 3));
        many.add(revealed(3, 2));
        many.add(
                event(
                        Context.AUDIT,
                        1,
                        "streams-listed",
                        "stream-lists",
                        0,
                        """
                        {"streamLists":"stream-lists","day":"2026-05-01","size":3,"streams":2,\
                        "root":"r","previousDay":null}"""));
        return many.toArray(PublishedEvent[]::new);
    }

    private static PublishedEvent revealed(long position, long sequence) {
        return event(
                Context.REVIEW, position, "round-revealed", "r1", sequence, "{\"round\":\"r1\"}");
    }

    private static void add(Map<Long, String> shown, String note) {
        long size = Checkpoint.parse(Note.parse(note).text()).size();
        var before = shown.put(size, note);
        if (before != null) assertThat(note).as("signed twice with %d", size).isEqualTo(before);
    }

    @Test
    void whenever_it_is_killed_the_log_goes_on_and_nothing_is_signed_twice() {
        var reference = new Home();
        reference.live(Life.whole());
        assertThat(reference.verified()).isEqualTo(264);
        int kills = 0;
        while (dies(kills, reference.lines())) kills++;
        assertThat(kills).isGreaterThan(50);
    }

    private boolean dies(int steps, Map<String, List<String>> expected) {
        var home = new Home();
        var shown = new HashMap<Long, String>();
        boolean killed = false;
        try {
            home.live(Life.of(steps));
        } catch (Life.Killed e) {
            killed = true;
            home.collect(shown);
            home.verified();
        }
        home.live(Life.whole());
        home.collect(shown);
        assertThat(home.lines()).as("killed at step " + steps).isEqualTo(expected);
        assertThat(home.verified()).as("killed at step " + steps).isEqualTo(264);
        return killed;
    }
}
