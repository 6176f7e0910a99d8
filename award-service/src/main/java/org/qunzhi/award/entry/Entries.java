package org.qunzhi.award.entry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.entry.EntryView.Opinion;
import org.qunzhi.award.entry.EntryView.State;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Every entry and how far it has come. */
@Component
public class Entries implements Projection {
    private final MongoCollection<Document> entries;

    public Entries(MongoDatabase database) {
        entries = database.getCollection("entry");
        for (var key : List.of("contest", "organization", "recommenders", "organizer")) {
            entries.createIndex(Indexes.ascending(key));
        }
    }

    @EventHandler
    public void on(EntryEvent event) {
        switch (event) {
            case EntrySubmitted submitted -> put(submitted.entry(), form(submitted));
            case EntryRecommended recommended ->
                    put(
                            recommended.entry(),
                            set("opinions." + recommended.association(), recommended.opinion()));
            case EntryReturned returned ->
                    put(
                            returned.entry(),
                            combine(
                                    set("state", State.RETURNED.name()),
                                    set("returnReason", returned.reason())));
            case EntryAdmitted admitted ->
                    put(admitted.entry(), set("state", State.ADMITTED.name()));
        }
    }

    Optional<EntryView> find(String entry) {
        return Optional.ofNullable(entries.find(eq(entry)).first()).map(Entries::view);
    }

    /** What {@code acting} may see, of one contest or of all, by topic title. */
    List<EntryView> visibleTo(Acting acting, @Nullable String contest) {
        var by = acting.organization();
        var theirs = or(eq("organization", by), eq("recommenders", by), eq("organizer", by));
        var found = list(and(theirs, contest == null ? empty() : eq("contest", contest)));
        return found.stream().filter(entry -> entry.visibleTo(acting)).toList();
    }

    /** The admitted entries of a contest, by topic title. */
    public List<EntryView> admitted(String contest) {
        return list(and(eq("contest", contest), eq("state", State.ADMITTED.name())));
    }

    public Map<String, EntryView> byId(Collection<String> ids) {
        var found = new HashMap<String, EntryView>();
        list(in("_id", ids)).forEach(entry -> found.put(entry.entry(), entry));
        return found;
    }

    /** The contests that any of these enterprises has entered. */
    public Set<String> contestsEnteredBy(Set<String> organizations) {
        return entries.find(in("organization", organizations))
                .map(found -> found.getString("contest"))
                .into(new HashSet<>());
    }

    @Override
    public void reset() {
        entries.deleteMany(new Document());
    }

    private List<EntryView> list(Bson filter) {
        return entries.find(filter)
                .sort(Sorts.ascending("topicTitle", "_id"))
                .map(Entries::view)
                .into(new ArrayList<>());
    }

    private void put(String entry, Bson change) {
        entries.updateOne(eq(entry), change, new UpdateOptions().upsert(true));
    }

    private static Bson form(EntrySubmitted form) {
        return combine(
                set("contest", form.contest()),
                set("organizer", form.organizer()),
                set("organization", form.organization()),
                set("organizationName", form.organizationName()),
                set("circle", form.circle()),
                set("circleName", form.circleName()),
                set("topic", form.topic()),
                set("topicTitle", form.topicTitle()),
                set("type", form.type().name()),
                set("state", State.SUBMITTED.name()),
                set("recommenders", form.recommenders()),
                set("opinions", new Document()),
                unset("returnReason"));
    }

    private static EntryView view(Document found) {
        var recommenders = found.getList("recommenders", String.class);
        var opinions = found.get("opinions", Document.class);
        return new EntryView(
                found.getString("_id"),
                found.getString("contest"),
                found.getString("organizer"),
                found.getString("organization"),
                found.getString("organizationName"),
                found.getString("circle"),
                found.getString("circleName"),
                found.getString("topic"),
                found.getString("topicTitle"),
                TopicType.valueOf(found.getString("type")),
                State.valueOf(found.getString("state")),
                recommenders,
                recommenders.stream()
                        .filter(opinions::containsKey)
                        .map(by -> new Opinion(by, opinions.getString(by)))
                        .toList(),
                found.getString("returnReason"));
    }
}
