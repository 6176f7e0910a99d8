package org.qunzhi.award.entry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Waits;
import org.qunzhi.award.entry.EntryView.Opinion;
import org.qunzhi.award.entry.EntryView.PublicEntry;
import org.qunzhi.award.entry.EntryView.State;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Table;
import org.qunzhi.platform.lists.Waiting;
import org.springframework.stereotype.Component;

/** Every entry and how far it has come. */
@Component
public class Entries implements Projection, Waits {
    private final MongoCollection<Document> entries;
    private final Table<EntryView> table;
    private final Table<PublicEntry> open;

    public Entries(MongoDatabase database) {
        entries = database.getCollection("entry");
        table =
                new Table<EntryView>(entries)
                        .states(State.values())
                        .filter("contest")
                        .filter("organization")
                        .filter("type")
                        .search("topicTitle", "circleName", "organizationName")
                        .sort("topicTitle", "circleName", "organizationName", "since")
                        .column("课题", "Topic", EntryView::topicTitle)
                        .column("课题类型", "Type", EntryView::type)
                        .column("小组", "Circle", EntryView::circleName)
                        .column("单位", "Organisation", EntryView::organizationName)
                        .column("状态", "State", EntryView::state)
                        .column("退回理由", "Reason", EntryView::returnReason);
        open =
                new Table<PublicEntry>(entries)
                        .filter("organization")
                        .filter("type")
                        .search("topicTitle", "circleName", "organizationName")
                        .sort("topicTitle", "circleName", "organizationName")
                        .column("课题", "Topic", PublicEntry::topicTitle)
                        .column("课题类型", "Type", PublicEntry::type)
                        .column("小组", "Circle", PublicEntry::circleName)
                        .column("单位", "Organisation", PublicEntry::organizationName);
        for (var key : List.of("contest", "organization", "recommenders", "organizer")) {
            entries.createIndex(Indexes.ascending(key));
        }
    }

    @EventHandler
    public void on(EntryEvent event, @Timestamp Instant at) {
        var changes = combine(set("since", at.toString()), changes(event));
        entries.updateOne(eq(event.entry()), changes, new UpdateOptions().upsert(true));
        if (event instanceof EntryRecommended) reached(event.entry());
    }

    /** In one write: whoever reads meanwhile sees the entry before or after, and never half. */
    private static Bson changes(EntryEvent event) {
        return switch (event) {
            case EntrySubmitted submitted -> form(submitted);
            case EntryRecommended(var _, var association, var opinion) ->
                    set("opinions." + association, opinion);
            case EntryReturned returned ->
                    combine(
                            set("state", State.RETURNED.name()),
                            set("returnReason", returned.reason()));
            case EntryAdmitted _ -> set("state", State.ADMITTED.name());
        };
    }

    Optional<EntryView> find(String entry) {
        return Optional.ofNullable(entries.find(eq(entry)).first()).map(Entries::view);
    }

    private void reached(String entry) {
        var found = entries.find(eq(entry)).first();
        if (found == null) return;
        var opinions = found.get("opinions", new Document()).size();
        var recommenders = found.getList("recommenders", String.class, List.of());
        entries.updateOne(eq(entry), set("reached", Entry.reached(recommenders, opinions)));
    }

    Listing<EntryView> list(ListQuery query, Acting acting) {
        return table.list(query, visibleTo(acting), Entries::view);
    }

    /** What everybody may know of a contest's entries. */
    Listing<PublicEntry> admitted(ListQuery query, String contest) {
        return open.list(
                query,
                and(eq("contest", contest), in(State.ADMITTED)),
                found -> view(found).published());
    }

    /** As {@link EntryView#visibleTo}. */
    private static Bson visibleTo(Acting acting) {
        var by = acting.organization();
        var role = acting.role();
        if (role == null) return Table.nobody();
        var none = Table.nobody();
        return or(
                EntryView.OF_THE_ENTERPRISE.contains(role) ? eq("organization", by) : none,
                EntryView.OF_THE_ORGANIZER.contains(role)
                        ? and(
                                eq("organizer", by),
                                ne("organization", by),
                                eq("state", State.ADMITTED.name()))
                        : none,
                role == Role.SECRETARY
                        ? and(eq("reached", by), ne("organization", by), ne("organizer", by))
                        : none);
    }

    /** What a secretary is to recommend, and what came back to a promoter. */
    @Override
    public List<Waiting> waitingFor(Acting acting) {
        var by = acting.organization();
        if (acting.role() == Role.PROMOTER)
            return waiting("entry-returned", and(eq("organization", by), in(State.RETURNED)));
        if (acting.role() != Role.SECRETARY) return List.of();
        var turn = and(eq("reached", by), exists("opinions." + by, false), in(State.SUBMITTED));
        return waiting("recommend-entry", turn);
    }

    private static Bson in(State state) {
        return eq("state", state.name());
    }

    private List<Waiting> waiting(String kind, Bson filter) {
        return entries.find(filter)
                .limit(Waiting.MOST)
                .map(
                        one ->
                                new Waiting(
                                        kind,
                                        one.getString("_id"),
                                        one.getString("topicTitle"),
                                        Waiting.instant(one.getString("since")),
                                        null))
                .into(new ArrayList<>());
    }

    /** The admitted entries of a contest, by topic title. */
    public List<EntryView> admitted(String contest) {
        return list(and(eq("contest", contest), eq("state", State.ADMITTED.name())));
    }

    public Map<String, EntryView> byId(Collection<String> ids) {
        var found = new HashMap<String, EntryView>();
        list(Filters.in("_id", ids)).forEach(entry -> found.put(entry.entry(), entry));
        return found;
    }

    /** The contests that any of these enterprises has entered. */
    public Set<String> contestsEnteredBy(Set<String> organizations) {
        return entries.find(Filters.in("organization", organizations))
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
                set("reached", Entry.reached(form.recommenders(), 0)),
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
