package org.qunzhi.audit.index;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.Contexts;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.history.Concern;
import org.qunzhi.history.Kind;
import org.qunzhi.history.Mention;
import org.qunzhi.history.Thing;
import org.springframework.stereotype.Component;

/** What was said of things, by the entry that said it. */
@Component
public class EventIndex {
    private static final int PAGE = 256;

    /** Another form, or another choice of what is kept: everything is made again. */
    private static final int VERSION = 5;

    private static final String STATE = "index";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** Whoever may see nothing else may see these, so nobody learns of others by waiting. */
    private static final Set<String> OPEN = Set.of("public", "secret");

    private final LogEntries entries;
    private final Archive archive;
    private final MongoCollection<Document> mentions;
    private final MongoCollection<Document> facts;
    private final MongoCollection<Document> states;
    private long size = -1;

    public EventIndex(MongoDatabase database, LogEntries entries, Archive archive) {
        this.entries = entries;
        this.archive = archive;
        var durable = Durable.of(database);
        this.mentions = durable.getCollection("index-mentions");
        this.facts = durable.getCollection("index-facts");
        this.states = durable.getCollection("index-state");
    }

    /** Of a person, by one organisation. */
    public record Erasure(String person, String organization) {}

    /** An event by its entry. */
    public record Place(long index, Context service, long position) {}

    /**
     * Takes in what the log has before this size.
     *
     * @return how far it came: less where an event is not here (yet)
     */
    public synchronized long reach(long wanted) {
        if (size < 0) size = resume();
        while (size < wanted) {
            var page = entries.range(size, Math.min(wanted, size + PAGE));
            int taken = take(page);
            if (taken == 0) return size;
            size += taken;
            states.replaceOne(eq("_id", STATE), state(size), UPSERT);
        }
        return size;
    }

    private static Document state(long size) {
        return new Document("_id", STATE).append("size", size).append("version", VERSION);
    }

    private long resume() {
        var state = states.find(eq("_id", STATE)).first();
        if (state != null && state.getInteger("version") == VERSION) return state.getLong("size");
        mentions.deleteMany(new Document());
        facts.deleteMany(new Document());
        return 0;
    }

    private int take(List<Stored> page) {
        var events = events(page);
        var named = new ArrayList<Document>();
        var told = new ArrayList<UpdateOneModel<Document>>();
        int taken = 0;
        for (var entry : page) {
            var event = events.getOrDefault(entry.context(), Map.of()).get(entry.position());
            if (event == null) break;
            mentions(entry, event).forEach(named::add);
            Facts.of(event, entry.index()).forEach(told::add);
            taken++;
        }
        insert(named);
        if (!told.isEmpty()) facts.bulkWrite(told);
        return taken;
    }

    /** What is there already is the same: nothing of it ever changes. */
    private void insert(List<Document> named) {
        if (named.isEmpty()) return;
        try {
            mentions.insertMany(named, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean failed =
                    e.getWriteErrors().stream()
                            .anyMatch(one -> one.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (failed || e.getWriteConcernError() != null) throw e;
        }
    }

    private static List<Document> mentions(Stored entry, PublishedEvent event) {
        var seen = Raw.of(entry.index(), event);
        var documents = new ArrayList<Document>();
        for (var mention : Mention.of(seen)) {
            // Almost every event names an organisation, and few are about it.
            boolean about =
                    !mention.field().equals("organization")
                            || Concern.of(new Thing(Kind.ORGANIZATION, mention.id()))
                                    .concerns(seen);
            if (!about) continue;
            documents.add(
                    new Document("_id", id(mention, entry.index()))
                            .append("index", entry.index())
                            .append("service", entry.context().code())
                            .append("position", entry.position())
                            .append("open", isOpen(event)));
        }
        return documents;
    }

    private static boolean isOpen(PublishedEvent event) {
        return OPEN.contains(event.attributes().getOrDefault("classification", ""));
    }

    private Map<Context, Map<Long, PublishedEvent>> events(List<Stored> page) {
        var positions = new HashMap<Context, List<Long>>();
        for (var entry : page)
            positions
                    .computeIfAbsent(entry.context(), _ -> new ArrayList<>())
                    .add(entry.position());
        var events = new HashMap<Context, Map<Long, PublishedEvent>>();
        positions.forEach((context, wanted) -> events.put(context, archive.read(context, wanted)));
        return events;
    }

    /**
     * Events that name a thing, in the order of the log.
     *
     * @param openOnly those that are public or will be
     * @param after an index, or -1
     */
    public List<Place> naming(Mention mention, boolean openOnly, long after, int most) {
        var found = new ArrayList<Place>();
        var between = and(gt("_id", id(mention, after)), lt("_id", prefix(mention) + "~"));
        var wanted = openOnly ? and(between, eq("open", true)) : between;
        for (var document : mentions.find(wanted).sort(Sorts.ascending("_id")).limit(most)) {
            found.add(
                    new Place(
                            document.getLong("index"),
                            Contexts.of(document.getString("service")).orElseThrow(),
                            document.getLong("position")));
        }
        return found;
    }

    /**
     * Things that somebody calls so, whoever may know it, in the order of their ids.
     *
     * @param after an id, or nothing
     */
    public List<String> called(Kind kind, String words, String after, int most) {
        var prefix = kind.code() + ":";
        var called = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
        var found = new ArrayList<String>();
        var wanted =
                and(gt("_id", prefix + after), lt("_id", prefix + "~"), regex("names", called));
        for (var fact : facts.find(wanted).sort(Sorts.ascending("_id")).limit(most))
            found.add(fact.getString("_id").substring(prefix.length()));
        return found;
    }

    /** By name; those of which nothing was told are left out. */
    Map<String, Document> facts(Set<String> names) {
        if (names.isEmpty()) return Map.of();
        var found = new HashMap<String, Document>();
        Bson wanted = in("_id", names);
        for (var fact : facts.find(wanted)) found.put(fact.getString("_id"), fact);
        return found;
    }

    @Nullable Document fact(String name) {
        return facts.find(eq("_id", name)).first();
    }

    /** Who was erased where, by the index of the entry that says so. */
    public Map<Erasure, Long> erasures() {
        var erasures = new HashMap<Erasure, Long>();
        for (var fact : facts.find(and(gt("_id", "erased:"), lt("_id", "erased:~"))))
            erasures.put(
                    new Erasure(fact.getString("person"), fact.getString("organization")),
                    fact.get("erased", Document.class).getLong("index"));
        return erasures;
    }

    private static String prefix(Mention mention) {
        return mention.field() + ":" + mention.id() + "|";
    }

    /** So that the order of texts is that of the log; -1 stands before all. */
    private static String id(Mention mention, long index) {
        return index < 0 ? prefix(mention) : prefix(mention) + "%019d".formatted(index);
    }
}
