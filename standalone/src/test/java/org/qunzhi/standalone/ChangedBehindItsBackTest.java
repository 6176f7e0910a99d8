package org.qunzhi.standalone;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.contracts.Context;
import org.qunzhi.standalone.PlayedSeason.Audit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever rules the database can change it, and an outsider finds out and says where. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedBehindItsBackTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private final PlayedSeason season;
    private final Planted planted;
    private final MongoClient store;

    ChangedBehindItsBackTest(PlayedSeason season, Unfinished unfinished, Planted planted) {
        assertThat(unfinished).isNotNull();
        this.season = season;
        this.planted = planted;
        this.store = MongoClients.create(season.house().store());
    }

    /** One document changed, and what the auditor has to say of it. */
    private record Change(
            MongoCollection<Document> in, Document original, Document changed, String finding) {

        void make() {
            in.replaceOne(eq("_id", original.get("_id")), changed);
        }

        void takeBack() {
            in.replaceOne(eq("_id", original.get("_id")), original);
        }
    }

    @BeforeAll
    void the_log_holds_everything() {
        season.awaitLog();
    }

    @AfterAll
    void leave() {
        store.close();
    }

    @Test
    void an_event_changed_in_its_own_store_is_named_with_service_and_position() {
        var changes = new ArrayList<Change>();
        for (var context : Context.values()) changes.add(inItsStore(context));
        var audit = auditWith(changes);
        assertThat(audit.said()).contains(findings(changes));
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        assertThat(season.audit().status()).isEqualTo(Auditor.VERIFIED);
    }

    /** One at a time: a report names ten faults, and one wrong event may have many. */
    @ParameterizedTest
    @EnumSource(Context.class)
    void an_event_changed_in_the_log_s_own_copy_is_found_at_its_entry(Context context) {
        var change = inTheLogsCopy(context);
        var audit = auditWith(List.of(change));
        assertThat(audit.said()).contains(change.finding());
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        assertThat(season.auditAs("auditor").status()).isEqualTo(Auditor.VERIFIED);
    }

    Stream<Named<List<Change>>> ciphertexts() {
        var first = registered("c02-leader");
        var second = registered("c03-leader");
        var both = registered("c01-leader");
        var sheets = sheets();
        return Stream.of(
                named("swapped between two persons", first.swapped(NAME, second, NAME)),
                named("swapped between two fields", List.of(both.swapped(NAME, PHONE))),
                named("cut off", List.of(first.cut(NAME))),
                named(
                        "swapped between two sealed sheets",
                        sheets.getFirst().swapped("marks", sheets.getLast(), "marks")),
                named(
                        "closed with the key of a person",
                        List.of(sheets.getFirst().replaced("comment", both.closed(NAME)))));
    }

    private static Named<List<Change>> named(String what, List<Change> changes) {
        return Named.of(what, changes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ciphertexts")
    void a_ciphertext_that_is_not_the_one_that_was_logged_is_named_with_service_and_position(
            List<Change> changes) {
        var audit = auditWith(changes);
        assertThat(audit.said()).contains(changes.getFirst().finding());
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        assertThat(season.auditAs("auditor").status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_ciphertext_moved_within_the_log_s_own_copy_is_found_at_its_entry() {
        var change = inTheLogsCopyCut(registered("c02-leader"));
        var audit = auditWith(List.of(change));
        assertThat(audit.said()).contains(change.finding());
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        assertThat(season.auditAs("auditor").status()).isEqualTo(Auditor.VERIFIED);
    }

    /** What the running platform itself says where somebody moved what its read model keeps. */
    @Test
    void a_name_moved_to_another_person_is_shown_as_broken_and_never_as_theirs() {
        var people = collection("plan", "person");
        var one = stored(people, "c02-leader");
        var other = stored(people, "c03-leader");
        var swapped =
                List.of(
                        new Change(people, one, with(one, NAME, other.getString(NAME)), ""),
                        new Change(people, other, with(other, NAME, one.getString(NAME)), ""));
        var cut = one.getString(NAME).substring(0, one.getString(NAME).length() - 4);
        assertThat(shownWith(swapped)).isEqualTo("{\"state\":\"broken\"}");
        assertThat(shownWith(List.of(new Change(people, one, with(one, NAME, cut), ""))))
                .isEqualTo("{\"state\":\"broken\"}");
        assertThat(shownWith(List.of())).contains("示范小组02组长");
    }

    private String shownWith(List<Change> changes) {
        try {
            changes.forEach(Change::make);
            var person = season.door.person("c02-leader");
            return season.door
                    .get("c02-leader", "/api/plan/persons/" + person)
                    .body()
                    .path(NAME)
                    .toString();
        } finally {
            changes.forEach(Change::takeBack);
        }
    }

    private Document stored(MongoCollection<Document> people, String who) {
        return Objects.requireNonNull(people.find(eq("_id", season.door.person(who))).first());
    }

    private static Document with(Document document, String field, String value) {
        return new Document(document).append(field, value);
    }

    /** The event of a store in which it lies closed. */
    private record Closed(
            String service,
            MongoCollection<Document> commits,
            Document commit,
            int index,
            ObjectNode data) {
        private static final String ENC = "_enc";

        String closed(String field) {
            return data.path(field).path(ENC).asString();
        }

        List<Change> swapped(String field, Closed other, String othersField) {
            return List.of(
                    replaced(field, other.closed(othersField)),
                    other.replaced(othersField, closed(field)));
        }

        Change swapped(String field, String other) {
            var changed = data.deepCopy();
            put(changed, field, closed(other));
            put(changed, other, closed(field));
            return change(changed);
        }

        Change cut(String field) {
            return replaced(field, closed(field).substring(0, closed(field).length() - 4));
        }

        Change replaced(String field, String closed) {
            var changed = data.deepCopy();
            put(changed, field, closed);
            return change(changed);
        }

        private static void put(ObjectNode changed, String field, String closed) {
            ((ObjectNode) changed.path(field)).put(ENC, closed);
        }

        private Change change(ObjectNode changed) {
            var events = new ArrayList<>(commit.getList("events", Document.class));
            events.set(index, new Document(events.get(index)).append("data", changed.toString()));
            return new Change(
                    commits,
                    commit,
                    new Document(commit).append("events", events),
                    "the store of %s differs from the log at position %d"
                            .formatted(service, position()));
        }

        long position() {
            return commit.getLong("_id") + index;
        }
    }

    private Closed registered(String who) {
        var person = season.door.person(who);
        return closed("plan", data -> data.path("person").asString("").equals(person)).getFirst();
    }

    /** The two of the unfinished round. */
    private List<Closed> sheets() {
        assertThat(planted.marks()).isNotEmpty();
        var all = closed("review", data -> data.has("marks"));
        return all.subList(all.size() - 2, all.size());
    }

    private List<Closed> closed(String service, Predicate<ObjectNode> which) {
        var found = new ArrayList<Closed>();
        var commits = collection(service, "commits");
        for (var commit : commits.find().sort(ascending("_id"))) {
            var events = commit.getList("events", Document.class);
            for (int i = 0; i < events.size(); i++) {
                var data = (ObjectNode) JSON.readTree(events.get(i).getString("data"));
                if (data.toString().contains(Closed.ENC) && which.test(data))
                    found.add(new Closed(service, commits, commit, i, data));
            }
        }
        return found;
    }

    private Change inTheLogsCopyCut(Closed event) {
        var here = and(eq("service", event.service()), eq("at", event.position()));
        var chunk = Objects.requireNonNull(collection("audit", "events").find(here).first());
        var closed = event.closed(NAME);
        int index = chunk.getList("at", Long.class).indexOf(event.position());
        return inTheLogsCopy(
                chunk,
                index,
                text -> text.replace(closed, closed.substring(0, closed.length() - 4)));
    }

    private Audit auditWith(List<Change> changes) {
        try {
            changes.forEach(Change::make);
            return season.auditAs("auditor");
        } finally {
            changes.forEach(Change::takeBack);
        }
    }

    private static List<String> findings(List<Change> changes) {
        return changes.stream().map(Change::finding).toList();
    }

    private Change inItsStore(Context context) {
        var commits = collection(context.code(), "commits");
        var commit = Objects.requireNonNull(commits.find().first());
        var events = new ArrayList<>(commit.getList("events", Document.class));
        var event = new Document(events.getFirst());
        var data = (ObjectNode) JSON.readTree(event.getString("data"));
        events.set(0, event.append("data", altered(data).toString()));
        return new Change(
                commits,
                commit,
                new Document(commit).append("events", events),
                "the store of %s differs from the log at position %d"
                        .formatted(context.code(), commit.getLong("_id")));
    }

    private Change inTheLogsCopy(Context context) {
        var first = eq("service", context.code());
        var chunk = Objects.requireNonNull(collection("audit", "events").find(first).first());
        return inTheLogsCopy(
                chunk,
                0,
                text -> {
                    var event = (ObjectNode) JSON.readTree(text);
                    altered((ObjectNode) event.path("data"));
                    return event.toString();
                });
    }

    /** Of the records that lie in one chunk, one. */
    private Change inTheLogsCopy(Document chunk, int index, UnaryOperator<String> change) {
        var records = new ArrayList<>(chunk.getList("records", Binary.class));
        var text = new String(records.get(index).getData(), StandardCharsets.UTF_8);
        var changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        records.set(index, new Binary(changed.getBytes(StandardCharsets.UTF_8)));
        var context = Context.valueOf(chunk.getString("service").toUpperCase(Locale.ROOT));
        return new Change(
                collection("audit", "events"),
                chunk,
                new Document(chunk).append("records", records),
                "entry " + index(context, chunk.getList("at", Long.class).get(index)) + ":");
    }

    /** Where in the log that event stands, by its proof. */
    private String index(Context context, long position) {
        var path = "/api/audit/public/proofs/" + context.code() + "/" + position;
        var proof = season.caller.get(path, "").text();
        return proof.lines()
                .filter(line -> line.startsWith("index "))
                .map(line -> line.substring("index ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** One letter more in its first text. */
    private static ObjectNode altered(ObjectNode data) {
        for (var field : data.properties())
            if (field.getValue().isString()) {
                data.put(field.getKey(), field.getValue().asString() + "x");
                return data;
            }
        throw new AssertionError("no text in " + data);
    }

    private MongoCollection<Document> collection(String service, String name) {
        var database = season.house().settings().databases() + "-" + service;
        return store.getDatabase(database).getCollection(name);
    }
}
