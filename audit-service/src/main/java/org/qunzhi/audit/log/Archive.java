package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.qunzhi.contracts.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every event as it was published, by service and position. The first to come for a position stays:
 * a service that publishes another one under the same position is reported, not believed.
 *
 * <p>They lie in chunks, some that came together in one document, since a store takes one large
 * document far sooner than many small ones; the index over all their positions keeps each unique.
 */
@Component
public class Archive {
    private static final int CHUNK = 32;
    private static final String SERVICE = "service";
    private static final String AT = "at";
    private static final String RECORDS = "records";
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private record Id(Context context, long position) implements Comparable<Id> {
        static Id of(PublishedEvent event) {
            return new Id(event.context(), event.position());
        }

        @Override
        public int compareTo(Id other) {
            int services = context.compareTo(other.context);
            return services == 0 ? Long.compare(position, other.position) : services;
        }
    }

    private final MongoCollection<Document> events;
    private final MongoCollection<Document> unreadable;

    public Archive(MongoDatabase database) {
        var durable = Durable.of(database);
        this.events = durable.getCollection("events");
        events.createIndex(Indexes.ascending(SERVICE, AT), new IndexOptions().unique(true));
        this.unreadable = durable.getCollection("unreadable");
    }

    /**
     * Returns when all are durable.
     *
     * @return those that were not here before
     */
    public List<PublishedEvent> store(List<PublishedEvent> received) {
        var stored = new ArrayList<PublishedEvent>();
        var left = once(received);
        while (!left.isEmpty()) {
            var chunks = chunks(left);
            var clashing = insert(chunks);
            for (int i = 0; i < chunks.size(); i++) {
                if (!clashing.contains(i)) stored.addAll(chunks.get(i));
            }
            left = notHere(clashing.stream().map(chunks::get).flatMap(List::stream).toList());
        }
        return stored;
    }

    /** By service and position, each once; the same again is passed over. */
    private List<PublishedEvent> once(List<PublishedEvent> received) {
        var first = new TreeMap<Id, PublishedEvent>();
        for (var event : received) {
            var before = first.putIfAbsent(Id.of(event), event);
            if (before != null) compare(before.bytes(), event);
        }
        return List.copyOf(first.values());
    }

    /**
     * @return the chunks of which something is here, which were not inserted
     */
    private Set<Integer> insert(List<List<PublishedEvent>> chunks) {
        var clashing = new HashSet<Integer>();
        try {
            var documents = chunks.stream().map(Archive::document).toList();
            events.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) throw e;
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                clashing.add(error.getIndex());
            }
        }
        return clashing;
    }

    private List<PublishedEvent> notHere(List<PublishedEvent> again) {
        var missing = new ArrayList<PublishedEvent>();
        var byService = again.stream().collect(Collectors.groupingBy(PublishedEvent::context));
        byService.forEach(
                (context, of) -> {
                    var positions = of.stream().map(PublishedEvent::position).toList();
                    var here = read(context, positions);
                    for (var event : of) {
                        var before = here.get(event.position());
                        if (before == null) missing.add(event);
                        else compare(before.bytes(), event);
                    }
                });
        return missing;
    }

    private void compare(byte[] before, PublishedEvent again) {
        if (!Arrays.equals(before, again.bytes())) storeContradiction(again);
    }

    private void storeContradiction(PublishedEvent again) {
        var id = again.context().code() + "/" + again.position();
        LOG.atError().addKeyValue("event", id).log("Published again with other content");
        unreadable.replaceOne(
                eq("_id", "again/" + id),
                new Document("text", again.text()).append("why", "other content before"),
                new ReplaceOptions().upsert(true));
    }

    /** Keeps what cannot be logged, for whoever looks for the fault. */
    void storeUnreadable(String where, Context context, String text, UnreadableRecord why) {
        LOG.atError().addKeyValue("record", where).setCause(why).log("A record is no event");
        unreadable.replaceOne(
                eq("_id", where),
                new Document("text", text)
                        .append("service", context.code())
                        .append("why", why.getMessage()),
                new ReplaceOptions().upsert(true));
    }

    /** Takes in what could not be read and now can. */
    void readAgain() {
        for (var record : unreadable.find()) {
            Contexts.of(Objects.toString(record.getString("service"), ""))
                    .flatMap(context -> readable(context, record.getString("text")))
                    .ifPresent(
                            event -> {
                                store(List.of(event));
                                unreadable.deleteOne(eq("_id", record.getString("_id")));
                            });
        }
    }

    private static Optional<PublishedEvent> readable(Context context, String text) {
        try {
            return Optional.of(PublishedEvent.read(context, text));
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return events.find().first() == null;
    }

    /** Records that could not be read, or contradicted an earlier one. */
    public long unreadable() {
        return unreadable.countDocuments();
    }

    /**
     * The next events of a service, as far as they are here without a gap, at most {@code most}.
     */
    List<PublishedEvent> next(Context context, long from, int most) {
        // The usual answer is none, and this question is cheaper.
        var here = events.find(of(context, List.of(from))).projection(include(SERVICE));
        if (here.first() == null) return List.of();
        var found = read(context, LongStream.range(from, from + most).boxed().toList());
        var next = new ArrayList<PublishedEvent>();
        for (var event = found.get(from); event != null; event = found.get(from + next.size())) {
            next.add(event);
        }
        return next;
    }

    /** Events by position; those that are not here are left out. */
    public Map<Long, PublishedEvent> read(Context context, List<Long> positions) {
        var wanted = new HashSet<>(positions);
        var found = new HashMap<Long, PublishedEvent>();
        for (var chunk : events.find(of(context, positions))) {
            var at = chunk.getList(AT, Long.class);
            var records = chunk.getList(RECORDS, Binary.class);
            for (int i = 0; i < at.size(); i++) {
                if (!wanted.contains(at.get(i))) continue;
                found.put(at.get(i), PublishedEvent.known(context, records.get(i).getData()));
            }
        }
        return found;
    }

    /** How many of a service's events are here behind this position. */
    public long behind(Context context, long position) {
        long behind = 0;
        var chunks = and(eq(SERVICE, context.code()), gt(AT, position));
        for (var chunk : events.find(chunks).projection(include(AT))) {
            behind += chunk.getList(AT, Long.class).stream().filter(at -> at > position).count();
        }
        return behind;
    }

    private static Bson of(Context context, List<Long> positions) {
        return and(eq(SERVICE, context.code()), in(AT, positions));
    }

    /** Neighbours of one service together, so that a chunk is read for many of them. */
    private static List<List<PublishedEvent>> chunks(List<PublishedEvent> sorted) {
        var chunks = new ArrayList<List<PublishedEvent>>();
        List<PublishedEvent> chunk = new ArrayList<>();
        for (var event : sorted) {
            if (chunk.size() == CHUNK
                    || (!chunk.isEmpty() && chunk.getFirst().context() != event.context())) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
            }
            chunk.add(event);
        }
        chunks.add(chunk);
        return chunks;
    }

    private static Document document(List<PublishedEvent> chunk) {
        return new Document(SERVICE, chunk.getFirst().context().code())
                .append(AT, chunk.stream().map(PublishedEvent::position).toList())
                .append(RECORDS, chunk.stream().map(one -> new Binary(one.bytes())).toList());
    }
}
