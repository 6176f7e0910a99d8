package org.qunzhi.audit.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Life;
import org.qunzhi.audit.Published;
import org.qunzhi.audit.SmallSeason;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.index.EventIndex.Place;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Mention;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

class EventIndexTest {
    static final int MANY = 1_000;
    static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static TestLog logged(MongoDatabase database) {
        var log = TestLog.over(database);
        var vault = new VaultInMemory(Owner.PERSONAL, Owner.SEALED, "log");
        for (var event : new SmallSeason(vault).events()) log.receive(event).append();
        return log;
    }

    private static EventIndex index(MongoDatabase database, TestLog log) {
        return new EventIndex(database, log.entries, log.archive);
    }

    private static List<Long> naming(EventIndex index, String field, String id) {
        return index.naming(new Mention(field, id), false, -1, MANY).stream()
                .map(Place::index)
                .toList();
    }

    @Test
    void every_event_that_names_a_thing_is_found_in_the_order_of_the_log() {
        var database = store.database();
        var index = index(database, logged(database));
        long size = index.reach(MANY);
        assertThat(size).isEqualTo(23);
        assertThat(naming(index, "entry", "e1")).containsExactly(13L, 14L, 15L, 16L, 19L);
        assertThat(naming(index, "topic", "t1")).containsExactly(11L, 12L, 13L);
        assertThat(naming(index, "scoring", "g1")).containsExactly(19L, 20L, 21L);
        assertThat(naming(index, "entry", "e")).isEmpty();
        assertThat(naming(index, "organization", "steel")).doesNotContain(7L, 11L, 13L);
        var open = index.naming(new Mention("entry", "e1"), true, -1, MANY);
        assertThat(open).extracting(Place::index).containsExactly(16L, 19L);
        var page = index.naming(new Mention("entry", "e1"), false, 14, 2);
        assertThat(page)
                .containsExactly(new Place(15, Context.AWARD, 3), new Place(16, Context.AWARD, 4));
    }

    @Test
    void no_more_than_was_asked_for_is_taken_in() {
        var database = store.database();
        var index = index(database, logged(database));
        assertThat(index.reach(14)).isEqualTo(14);
        assertThat(naming(index, "entry", "e1")).containsExactly(13L);
        assertThat(index.reach(5)).isEqualTo(14);
        assertThat(index(database, TestLog.over(database)).reach(MANY)).isEqualTo(23);
        assertThat(naming(index, "entry", "e1")).hasSize(5);
    }

    @Test
    void a_kill_at_any_write_leaves_the_same_index() {
        var reference = store.database();
        index(reference, logged(reference)).reach(MANY);
        int kills = 0;
        while (dies(kills, content(reference))) kills++;
        assertThat(kills).isGreaterThan(2);
    }

    private static boolean dies(int writes, List<Document> expected) {
        var database = store.database();
        var log = logged(database);
        try {
            index(Life.of(writes).in(database), log).reach(MANY);
            return false;
        } catch (Life.Killed e) {
            index(database, log).reach(MANY);
            assertThat(content(database)).as("killed at write " + writes).isEqualTo(expected);
            return true;
        }
    }

    private static List<Document> content(MongoDatabase database) {
        var all = new ArrayList<Document>();
        for (var name : List.of("index-mentions", "index-facts", "index-state"))
            database.getCollection(name).find().sort(new Document("_id", 1)).forEach(all::add);
        return all;
    }

    @Test
    void an_index_of_another_form_is_made_again() {
        var database = store.database();
        var log = logged(database);
        index(database, log).reach(MANY);
        var before = content(database);
        database.getCollection("index-state")
                .updateOne(new Document(), new Document("$set", new Document("version", 0)));
        database.getCollection("index-mentions").insertOne(new Document("_id", "entry:e1|zz"));
        index(database, log).reach(MANY);
        assertThat(content(database)).isEqualTo(before);
    }

    @Test
    void an_event_that_is_not_here_yet_is_waited_for() {
        var database = store.database();
        var log = logged(database);
        var events = database.getCollection("events");
        var first = events.find(new Document("service", "award")).first();
        assertThat(first).isNotNull();
        events.deleteOne(new Document("_id", first == null ? "" : first.get("_id")));
        var index = index(database, log);
        assertThat(index.reach(MANY)).isEqualTo(13);
        events.insertOne(first == null ? new Document() : first);
        assertThat(index.reach(MANY)).isEqualTo(23);
    }

    @Test
    void who_held_an_office_is_known_as_of_any_time() {
        var database = store.database();
        var log = logged(database);
        log.receive(ended("a-se", 8)).append();
        var index = index(database, log);
        index.reach(MANY);
        var appointments = new Appointments(index);
        assertThat(held(appointments, Role.SECRETARY, "city", Cut.at(23))).containsExactly("zhou");
        assertThat(held(appointments, Role.SECRETARY, "city", Cut.at(24))).isEmpty();
        assertThat(held(appointments, Role.SECRETARY, "city", Cut.at(3))).isEmpty();
        assertThat(held(appointments, Role.SECRETARY, "steel", Cut.at(24))).isEmpty();
        var early = new Cut(24, new AsOf.Moment(Instant.parse("2026-03-01T08:00:01.500Z")));
        assertThat(held(appointments, Role.DECISION_MAKER, "steel", early)).containsExactly("qian");
        assertThat(held(appointments, Role.PROMOTER, "steel", early)).isEmpty();
        assertThat(
                        appointments.holders(
                                Role.CHAIR,
                                "city",
                                Cut.at(24),
                                Instant.parse("2025-01-01T00:00:00Z")))
                .as("before the appointment's own time")
                .isEmpty();
    }

    @Test
    void a_promoter_of_the_whole_reached_what_had_no_promoter_of_its_own() {
        var database = store.database();
        var index = index(database, logged(database));
        index.reach(MANY);
        var appointments = new Appointments(index);
        assertThat(appointments.holders(Role.PROMOTER, "steel", Cut.at(23), LATER))
                .extracting(Acting::person, Acting::units)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("sun", java.util.Set.of("u1")),
                        org.assertj.core.api.Assertions.tuple("li", java.util.Set.of("u2")));
        assertThat(
                        appointments
                                .holders(Role.DECISION_MAKER, "steel", Cut.at(23), LATER)
                                .getFirst()
                                .units())
                .containsExactlyInAnyOrder("u1", "u2");
    }

    private static List<String> held(
            Appointments appointments, Role role, String organization, Cut cut) {
        return appointments.holders(role, organization, cut, LATER).stream()
                .map(Acting::person)
                .toList();
    }

    private static PublishedEvent ended(String appointment, long position) {
        return Published.event(
                Context.PLAN,
                position,
                "appointment-ended",
                appointment,
                1,
                "{\"appointment\":\"%s\",\"person\":\"zhou\",\"organization\":\"city\",\"at\":\"2026-05-01T00:00:00Z\",\"reason\":null}"
                        .formatted(appointment));
    }
}
