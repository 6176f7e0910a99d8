package org.qunzhi.standalone;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.contracts.Context;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever rules the database can change it, and an outsider finds out and says where. */
@ExtendWith(OnThePlayedSeason.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedBehindItsBackTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final PlayedSeason season;
    private final MongoClient store;

    ChangedBehindItsBackTest(PlayedSeason season) {
        this.season = season;
        this.store = MongoClients.create(season.house.store());
    }

    @BeforeAll
    void the_log_holds_everything() {
        season.awaitLog();
    }

    @AfterAll
    void leave() {
        store.close();
    }

    @ParameterizedTest(name = "an event of {0}")
    @EnumSource(Context.class)
    void an_event_changed_in_its_own_store_is_named_with_service_and_position(Context context) {
        var commits = collection(context.code(), "commits");
        var commit = Objects.requireNonNull(commits.find().first());
        long position = commit.getLong("_id");
        var events = new ArrayList<>(commit.getList("events", Document.class));
        var event = new Document(events.getFirst());
        var data = (ObjectNode) JSON.readTree(event.getString("data"));
        events.set(0, event.append("data", altered(data).toString()));
        var changed = new Document(commit).append("events", events);

        replaced(
                commits,
                commit,
                changed,
                "the store of " + context.code() + " differs from the log at position " + position);
    }

    @ParameterizedTest(name = "an event of {0}")
    @EnumSource(Context.class)
    void an_event_changed_in_the_log_s_own_copy_is_found_at_its_entry(Context context) {
        var events = collection("audit", "events");
        var copy = publicEvent(events, context);
        var event = (ObjectNode) JSON.readTree(copy.getString("text"));
        altered((ObjectNode) event.path("data"));
        var changed = new Document(copy).append("text", event.toString());
        var proof =
                season.caller
                        .get(
                                "/api/audit/public/proofs/"
                                        + context.code()
                                        + "/"
                                        + copy.getLong("position"),
                                "")
                        .text();
        var index = proof.lines().filter(line -> line.startsWith("index ")).findFirst();

        replaced(
                events,
                copy,
                changed,
                "First fault: entry " + index.orElseThrow().substring(6) + ":");
    }

    private static Document publicEvent(MongoCollection<Document> events, Context context) {
        for (var copy : events.find(eq("service", context.code())))
            if (copy.getString("text").contains("\"classification\":\"public\"")) return copy;
        throw new AssertionError("no public event of " + context);
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

    /** Found while the change is there, and not after it was taken back. */
    private void replaced(
            MongoCollection<Document> in, Document original, Document changed, String finding) {
        var where = eq("_id", original.get("_id"));
        try {
            in.replaceOne(where, changed);
            var audit = season.audit();
            assertThat(audit.said()).contains(finding);
            assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        } finally {
            in.replaceOne(where, original);
        }
        assertThat(season.audit().status()).isEqualTo(Auditor.VERIFIED);
    }

    private MongoCollection<Document> collection(String service, String name) {
        var database = season.house.settings().databases() + "-" + service;
        return store.getDatabase(database).getCollection(name);
    }
}
