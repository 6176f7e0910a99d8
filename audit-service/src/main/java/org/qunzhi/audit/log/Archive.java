package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final MongoCollection<Document> events;
    private final MongoCollection<Document> unreadable;

    public Archive(MongoDatabase database) {
        var durable = Durable.of(database);
        this.events = durable.getCollection("events");
        this.unreadable = durable.getCollection("unreadable");
    }

    /** Returns when all are durable. */
    public void store(List<PublishedEvent> received) {
        if (received.isEmpty()) return;
        var documents = received.stream().map(Archive::document).toList();
        try {
            events.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) throw e;
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                compare(received.get(error.getIndex()));
            }
        }
    }

    private void compare(PublishedEvent again) {
        var id = id(again.context(), again.position());
        var first = events.find(eq("_id", id)).first();
        if (first != null && !first.getString("text").equals(again.text())) {
            LOG.atError().addKeyValue("event", id).log("Published again with other content");
            unreadable.replaceOne(
                    eq("_id", "again/" + id),
                    new Document("text", again.text()).append("why", "other content before"),
                    new ReplaceOptions().upsert(true));
        }
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
        return events.countDocuments(and(eq("service", context.code()), gt("position", position)));
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
