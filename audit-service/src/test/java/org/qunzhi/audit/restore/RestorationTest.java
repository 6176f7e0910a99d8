package org.qunzhi.audit.restore;

import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.folder.DyingDisk;
import org.qunzhi.audit.folder.LogFolder;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.platform.wire.Envelope;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;

class RestorationTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    static Store store;
    @TempDir Path folders;
    private Vault vault = new VaultInMemory("log");
    private List<String> published = List.of();
    private Path root = Path.of("");
    private MongoDatabase lost;
    private List<String> lines = List.of();
    private String signed = "";

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** The service's parts over one database; the folder is the same for all. */
    private final class Service {
        final MongoDatabase database;
        final TestLog log;
        final LogKey key;
        final Checkpoints checkpoints;
        final MongoEventStorageEngine own;
        final Restoration restoration;

        Service(MongoDatabase database, List<SeenElsewhere> elsewhere) {
            this(database, elsewhere, Life.whole());
        }

        Service(MongoDatabase database, List<SeenElsewhere> elsewhere, Life life) {
            this.database = life.in(database);
            log = TestLog.over(this.database);
            key = new LogKey(life.in(vault), "log.example/qunzhi");
            var folder = DyingDisk.folder(root, log, life);
            checkpoints = new Checkpoints(this.database, log.tree, key, NOON, folder);
            own =
                    new MongoEventStorageEngine(
                            this.database,
                            new NamedEventSerializer(StoredNames.of(Context.AUDIT)),
                            new EventUpcasterChain(),
                            NOON,
                            _ -> {},
                            new Protection(vault, new SecureRandom()));
            restoration =
                    new Restoration(
                            this.database,
                            folder,
                            log.lost,
                            log.tree,
                            key,
                            checkpoints,
                            new OwnEvents(own, () -> published),
                            elsewhere);
        }

        String latest() {
            return checkpoints.latest().orElseThrow().note();
        }
    }

    private Service over(MongoDatabase database, SeenElsewhere... elsewhere) {
        return new Service(database, List.of(elsewhere));
    }

    private static PublishedEvent streamsListed(int position) {
        return event(
                Context.AUDIT,
                position,
                "streams-listed",
                "stream-lists",
                position - 1,
                """
                {"streamLists":"stream-lists","day":"2026-05-0%d","size":3,"streams":2,\
                "root":"r","previousDay":null}"""
                        .formatted(position));
    }

    /** Plan and review, and the one that audit-service decided itself. */
    private static PublishedEvent[] events() {
        var all = new ArrayList<PublishedEvent>();
        for (int i = 1; i <= 300; i++) all.add(unit(i, "o" + (i - 1) % 7, (i - 1) / 7));
        for (int i = 1; i <= 9; i++) all.add(listed(i, "r1", i - 1));
        all.add(streamsListed(1));
        return all.toArray(PublishedEvent[]::new);
    }

    @BeforeEach
    void playAndLose() {
        lost = store.database();
        root = folders.resolve("log");
        var before = over(lost);
        before.log.receive(Arrays.copyOf(events(), 5)).append(before.checkpoints);
        over(lost).log.receive(events()).append(over(lost).checkpoints);
        lines = before.log.lines();
        signed = over(lost).latest();
        assertThat(lines).hasSize(310);
    }

    @Test
    void a_log_whose_database_was_lost_comes_back_and_goes_on_once_every_event_came_again() {
        var restored = over(store.database());
        restored.restoration.open();
        assertThat(restored.log.lines()).isEqualTo(lines);
        assertThat(restored.latest()).isEqualTo(signed);
        assertThat(restored.log.recheck()).isFalse();
        restored.log.receive(events());
        assertThat(restored.log.recheck()).isTrue();
        restored.log.receive(unit(301, "o6", 42)).append(restored.checkpoints);
        assertThat(restored.checkpoints.latest().orElseThrow().size()).isEqualTo(311);
        assertThat(restored.log.lines()).hasSize(311).startsWith(lines.toArray(String[]::new));
        assertThat(restored.database.getCollection("checkpoints").countDocuments()).isEqualTo(2);
    }

    @Test
    void what_audit_service_decided_itself_is_published_again_as_it_was() {
        var restored = over(store.database());
        restored.restoration.open();
        var own = restored.own.stored(1).toList();
        assertThat(own).hasSize(1);
        assertThat(
                        new String(
                                new Envelope(Context.AUDIT).write(own.getFirst()),
                                StandardCharsets.UTF_8))
                .isEqualTo(events()[309].text());
    }

    @Test
    void a_restoration_that_was_killed_at_any_write_comes_to_the_same() {
        int kills = 0;
        while (dies(kills)) kills++;
        assertThat(kills).isGreaterThan(8);
    }

    private boolean dies(int writes) {
        var database = store.database();
        boolean killed = false;
        try {
            new Service(database, List.of(), Life.of(writes)).restoration.open();
        } catch (Life.Killed e) {
            killed = true;
        }
        var again = over(database);
        again.restoration.open();
        assertThat(again.log.lines()).as("killed at write " + writes).isEqualTo(lines);
        assertThat(again.latest()).isEqualTo(signed);
        assertThat(again.own.stored(1)).hasSize(1);
        again.log.receive(events());
        assertThat(again.log.recheck()).isTrue();
        return killed;
    }

    @Test
    void an_opened_log_is_not_restored_again() {
        var restored = over(store.database());
        restored.restoration.open();
        restored.log.receive(events());
        restored.log.recheck();
        var again = over(restored.database);
        again.restoration.open();
        assertThat(again.log.recheck()).isTrue();
    }

    @Test
    void an_event_that_is_not_the_one_that_was_logged_stops_it() {
        var restored = over(store.database());
        restored.restoration.open();
        restored.log.receive(unit(1, "o9", 0)).receive(events());
        assertThatThrownBy(restored.log::recheck)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("plan has published another event");
    }

    @Test
    void a_damaged_folder_restores_nothing() throws IOException {
        var bundle = root.resolve(new Tile(0, 0, Tile.FULL).entriesPath());
        var bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);
        var restored = over(store.database());
        assertThatThrownBy(restored.restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("the folder is damaged");
        assertThat(restored.log.lines()).isEmpty();
    }

    @Test
    void a_folder_older_than_what_others_have_seen_restores_nothing() throws IOException {
        var older = copyOfTheFolder();
        var before = over(lost);
        before.log.receive(unit(301, "o6", 42)).append(before.checkpoints);
        var newest = Note.parse(before.latest());
        root = older;
        vault = forgetful();
        var restored = over(store.database(), _ -> List.of(newest));
        assertThatThrownBy(restored.restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("find a newer copy");
    }

    @Test
    void a_folder_is_held_against_a_bundle() throws IOException {
        var bundle = folders.resolve("bundle.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            zip.putNextEntry(new ZipEntry("checkpoint"));
            zip.write(signed.getBytes(StandardCharsets.UTF_8));
        }
        var restored = over(store.database(), new BundleSeen(bundle.toString()));
        restored.restoration.open();
        assertThat(restored.latest()).isEqualTo(signed);
    }

    @Test
    void a_database_from_an_old_copy_signs_nothing() {
        lost.getCollection("checkpoints").deleteMany(gt("size", 5L));
        lost.getCollection("entries").deleteMany(gt("_id", 200L));
        assertThatThrownBy(over(lost).restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("empty the database");
    }

    @Test
    void an_empty_database_without_its_folder_does_not_begin_a_second_log() {
        root = folders.resolve("another");
        vault = forgetful();
        var seen = Note.parse(signed);
        assertThatThrownBy(over(store.database(), _ -> List.of(seen)).restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("restore the log from its folder");
    }

    @Test
    void an_empty_database_whose_vault_has_signed_does_not_begin_a_second_log() {
        root = folders.resolve("another");
        assertThatThrownBy(over(store.database()).restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("the folder is damaged, or older than what was signed");
        assertThatThrownBy(withoutFolder(store.database())::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("the vault remembers log.example/qunzhi 310")
                .hasMessageContaining("restore the log from its folder");
    }

    @Test
    void a_folder_older_than_what_the_vault_remembers_restores_nothing() throws IOException {
        var older = copyOfTheFolder();
        var before = over(lost);
        before.log.receive(unit(301, "o6", 42)).append(before.checkpoints);
        root = older;
        var restored = over(store.database());
        assertThatThrownBy(restored.restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("older than what was signed");
        assertThat(restored.log.lines()).isEmpty();
    }

    @Test
    void a_database_from_an_old_copy_signs_nothing_where_no_folder_is_kept() {
        lost.getCollection("checkpoints").deleteMany(gt("size", 5L));
        lost.getCollection("entries").deleteMany(gt("_id", 200L));
        assertThatThrownBy(withoutFolder(lost)::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("the vault remembers log.example/qunzhi 310");
    }

    @Test
    void a_vault_from_an_old_copy_stops_nobody() {
        vault = forgetful();
        over(lost).restoration.open();
        over(lost).log.receive(unit(301, "o6", 42)).append(over(lost).checkpoints);
        assertThat(vault.noted("log", "log.example/qunzhi").orElseThrow())
                .startsWith("log.example/qunzhi\n311\n");
    }

    /** The same keys, from before anything was signed with them. */
    private static Vault forgetful() {
        return new VaultInMemory("log");
    }

    private Restoration withoutFolder(MongoDatabase database) {
        var service = over(database);
        return new Restoration(
                database,
                LogFolder.NONE,
                service.log.lost,
                service.log.tree,
                service.key,
                service.checkpoints,
                new OwnEvents(service.own, List::of),
                List.of());
    }

    /** What nobody was shown may come otherwise; what was signed once, never. */
    @Test
    void whenever_it_is_killed_and_loses_its_database_nothing_is_signed_otherwise()
            throws IOException {
        int kills = 0;
        while (diesAndLosesItsDatabase(kills)) kills++;
        assertThat(kills).isGreaterThan(30);
    }

    private boolean diesAndLosesItsDatabase(int steps) throws IOException {
        root = folders.resolve("killed-" + steps);
        vault = new VaultInMemory("log");
        var shown = new HashMap<Long, String>();
        boolean killed = false;
        var first = store.database();
        try {
            var dying = new Service(first, List.of(), Life.of(steps));
            dying.log.append(dying.checkpoints);
            dying.log.receive(moment(1), unit(1, "o1", 0)).append(dying.checkpoints);
            dying.log.receive(moment(2), streamsListed(1)).append(dying.checkpoints);
        } catch (Life.Killed e) {
            killed = true;
        }
        collect(first, shown);
        var second = store.database();
        var again = over(second);
        again.restoration.open();
        again.log.receive(moment(1), moment(2));
        if (again.log.recheck()) again.log.append(again.checkpoints);
        again.log.receive(unit(1, "o1", 0), streamsListed(1));
        assertThat(again.log.recheck()).as("killed at step " + steps).isTrue();
        again.log.append(again.checkpoints);
        again.log.receive(moment(3)).append(again.checkpoints);
        collect(second, shown);
        assertThat(again.checkpoints.latest().orElseThrow().size()).isEqualTo(5);
        return killed;
    }

    private static PublishedEvent moment(int position) {
        return event(
                Context.REVIEW,
                position,
                "round-revealed",
                "r1",
                position - 1,
                "{\"round\":\"r1\"}");
    }

    /** All that somebody may have been shown by now, by its size. */
    private void collect(MongoDatabase database, Map<Long, String> shown) throws IOException {
        var notes = new ArrayList<String>();
        for (var stored : database.getCollection("checkpoints").find())
            if (stored.getString("note") != null) notes.add(stored.getString("note"));
        var inFolder = root.resolve("checkpoint");
        if (Files.exists(inFolder)) notes.add(Files.readString(inFolder));
        for (var note : notes) {
            long size = Checkpoint.parse(Note.parse(note).text()).size();
            var before = shown.put(size, note);
            if (before != null) assertThat(note).as("signed twice with " + size).isEqualTo(before);
        }
    }

    @Test
    void what_it_published_after_the_folders_checkpoint_is_decided_no_second_time() {
        published = List.of(events()[309].text(), streamsListed(2).text(), events()[309].text());
        var restored = over(store.database());
        restored.restoration.open();
        assertThat(restored.own.stored(1).map(StoredEvent::position)).containsExactly(1L, 2L);
        restored.log.receive(events());
        assertThat(restored.log.recheck()).isTrue();
        var again =
                new String(
                        new Envelope(Context.AUDIT)
                                .write(restored.own.stored(2).findFirst().orElseThrow()),
                        StandardCharsets.UTF_8);
        assertThat(again).isEqualTo(streamsListed(2).text());
    }

    @Test
    void what_it_published_and_nobody_has_whole_stops_it() {
        published = List.of(streamsListed(3).text());
        assertThatThrownBy(over(store.database()).restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("has position 3 of this service and nobody has 2");
        var other = streamsListed(2).text().replace("\"r\"", "\"s\"");
        published = List.of(streamsListed(2).text(), other);
        assertThatThrownBy(over(store.database()).restoration::open)
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("two events of position 2");
    }

    @Test
    void a_new_log_begins() {
        vault = forgetful();
        root = folders.resolve("another");
        var begun = over(store.database());
        begun.restoration.open();
        assertThat(begun.log.recheck()).isTrue();
        begun.log.append(begun.checkpoints);
        assertThat(begun.checkpoints.latest().orElseThrow().size()).isZero();
    }

    private Path copyOfTheFolder() throws IOException {
        var copy = folders.resolve("older");
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) Files.copy(file, copy.resolve(root.relativize(file)));
        }
        return copy;
    }
}
