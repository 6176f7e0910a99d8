package org.qunzhi.standalone;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
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
    private final PlayedSeason season;
    private final MongoClient store;

    ChangedBehindItsBackTest(PlayedSeason season) {
        this.season = season;
        this.store = MongoClients.create(season.house.store());
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

    @Test
    void an_event_changed_in_the_log_s_own_copy_is_found_at_its_entry() {
        var changes = new ArrayList<Change>();
        for (var context : Context.values()) changes.add(inTheLogsCopy(context));
        var audit = auditWith(changes);
        assertThat(audit.said()).contains(findings(changes));
        assertThat(audit.status()).isEqualTo(Auditor.WRONG);
        assertThat(season.auditAs("auditor").status()).isEqualTo(Auditor.VERIFIED);
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
        var events = collection("audit", "events");
        var copy = Objects.requireNonNull(events.find(eq("service", context.code())).first());
        var event = (ObjectNode) JSON.readTree(copy.getString("text"));
        altered((ObjectNode) event.path("data"));
        return new Change(
                events,
                copy,
                new Document(copy).append("text", event.toString()),
                "entry " + index(context, copy.getLong("position")) + ":");
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
        var database = season.house.settings().databases() + "-" + service;
        return store.getDatabase(database).getCollection(name);
    }
}
