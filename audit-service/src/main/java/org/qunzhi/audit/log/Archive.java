package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.qunzhi.contracts.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every event as it was published, by service and position. The first to come for a position stays:
 * a service that publishes another one under the same position is reported, not believed.
 */
@Component
public class Archive {
    private static final int FEW = 32;
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final MongoCollection<Document> events;
    private final MongoCollection<Document> unreadable;

    public Archive(MongoDatabase database) {
        var durable = Durable.of(database);
        this.events = durable.getCollection("events");
        this.unreadable = durable.getCollection("unreadable");
    }

    /**
     * Returns when all are durable.
     *
     * @return those that were not here before
     */
    public List<PublishedEvent> store(List<PublishedEvent> received) {
        if (received.isEmpty()) return List.of();
        var documents = received.stream().map(Archive::document).toList();
        try {
            events.insertMany(documents, new InsertManyOptions().ordered(false));
            return received;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) throw e;
            var here = new HashSet<Integer>();
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                here.add(error.getIndex());
            }
            compare(here.stream().map(received::get).toList());
            return IntStream.range(0, received.size())
                    .filter(index -> !here.contains(index))
                    .mapToObj(received::get)
                    .toList();
        }
    }

    private void compare(List<PublishedEvent> again) {
        var before = new HashMap<String, String>();
        var ids = again.stream().map(event -> id(event.context(), event.position())).toList();
        for (var document : events.find(in("_id", ids))) {
            before.put(document.getString("_id"), document.getString("text"));
        }
        for (var event : again) {
            var id = id(event.context(), event.position());
            if (!event.text().equals(before.get(id))) storeContradiction(id, event);
        }
    }

    private void storeContradiction(String id, PublishedEvent again) {
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
        if (events.find(eq("_id", id(context, from))).first() == null) return List.of();
        var next = new ArrayList<PublishedEvent>();
        for (int page = FEW; next.size() < most; page = most) {
            var found = contiguous(context, from + next.size(), Math.min(page, most - next.size()));
            next.addAll(found);
            if (found.size() < page) break;
        }
        return next;
    }

    private List<PublishedEvent> contiguous(Context context, long from, int most) {
        var found = read(context, LongStream.range(from, from + most).boxed().toList());
        var next = new ArrayList<PublishedEvent>();
        for (var event = found.get(from); event != null; event = found.get(from + next.size())) {
            next.add(event);
        }
        return next;
    }

    /** Events by position; those that are not here are left out. */
    public Map<Long, PublishedEvent> read(Context context, List<Long> positions) {
        var ids = positions.stream().map(position -> id(context, position)).toList();
        var found = new HashMap<Long, PublishedEvent>();
        for (var document : events.find(in("_id", ids))) {
            var event = PublishedEvent.read(context, document.getString("text"));
            found.put(event.position(), event);
        }
        return found;
    }

    /** How many of a service's events are here behind this position. */
    public long behind(Context context, long position) {
        return events.countDocuments(
                and(gt("_id", id(context, position)), lte("_id", id(context, Long.MAX_VALUE))));
    }

    private static Document document(PublishedEvent event) {
        return new Document("_id", id(event.context(), event.position()))
                .append("service", event.context().code())
                .append("position", event.position())
                .append("text", event.text());
    }

    private static String id(Context context, long position) {
        return "%s/%019d".formatted(context.code(), position);
    }
}
