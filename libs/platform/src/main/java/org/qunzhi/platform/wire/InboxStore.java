package org.qunzhi.platform.wire;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox knows: how far each stream is handled, and the records that must wait. Everything
 * is found by its {@code _id}, the one index that each backend has.
 */
final class InboxStore {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    /** No stream has such a name: a stream's begins with its source. */
    private static final String REWIND = "rewind";

    private final MongoCollection<Document> streams;
    private final MongoCollection<Document> records;

    private final Clock clock;

    InboxStore(MongoDatabase database, Clock clock) {
        this.clock = clock;
        streams = database.getCollection("inbox_streams").withWriteConcern(DURABLE);
        records = database.getCollection("inbox").withWriteConcern(DURABLE);
    }

    /**
     * A record that waits.
     *
     * @param id of the record in its stream, or in its topic where the stream cannot be read
     * @param trace what it came with
     * @param why it is parked; absent where it only waits for those before it
     */
    record Waiting(
            String id, String topic, Binary value, @Nullable String trace, @Nullable String why) {
        Waiting because(@Nullable String why) {
            return new Waiting(id, topic, value, trace, why);
        }
    }

    /** The same, without its value. */
    record Lying(String id, String topic, @Nullable String why, @Nullable Date since) {}

    /** The first sequence of each stream that is not handled; streams never seen are absent. */
    Map<String, Long> next(Collection<String> ids) {
        var next = new HashMap<String, Long>();
        for (var stream : streams.find(in("_id", ids))) {
            next.put(stream.getString("_id"), stream.getLong("next"));
        }
        return next;
    }

    /** Never back: another instance may have handled more. */
    void handled(Map<String, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        var moves = new ArrayList<UpdateOneModel<Document>>();
        next.forEach(
                (id, sequence) ->
                        moves.add(
                                new UpdateOneModel<>(
                                        eq("_id", id),
                                        Updates.max("next", sequence),
                                        new UpdateOptions().upsert(true))));
        streams.bulkWrite(moves);
    }

    void keep(Waiting record) {
        var document =
                new Document("_id", record.id())
                        .append("topic", record.topic())
                        .append("value", record.value());
        if (record.trace() != null) document.append("trace", record.trace());
        if (record.why() != null) {
            document.append("why", record.why()).append("since", since(record.id()));
        }
        records.replaceOne(eq("_id", record.id()), document, new ReplaceOptions().upsert(true));
    }

    /** When it was first parked: it may be tried, and fail otherwise, many times. */
    private Date since(String id) {
        var before = records.find(eq("_id", id)).projection(include("since")).first();
        var since = before == null ? null : before.getDate("since");
        return since == null ? Date.from(clock.instant()) : since;
    }

    /** Each of them by its id, without what it says. */
    List<Lying> lying() {
        return records.find()
                .projection(include("topic", "why", "since"))
                .map(
                        one ->
                                new Lying(
                                        one.getString("_id"),
                                        one.getString("topic"),
                                        one.getString("why"),
                                        one.getDate("since")))
                .into(new ArrayList<>());
    }

    void drop(String id) {
        records.deleteOne(eq("_id", id));
    }

    @Nullable Waiting waiting(String id) {
        var document = records.find(eq("_id", id)).first();
        return document == null ? null : read(document);
    }

    List<Waiting> waiting() {
        return records.find().map(InboxStore::read).into(new ArrayList<>());
    }

    /** Whether all must come again: nothing ever came, or it was forgotten. */
    boolean mustRewind() {
        return forgetting() || streams.find().first() == null;
    }

    void rewound() {
        streams.deleteOne(eq("_id", REWIND));
    }

    /** A kill half-way leaves the mark, by which the rest is done at the next start. */
    void forget() {
        streams.replaceOne(
                eq("_id", REWIND), new Document("_id", REWIND), new ReplaceOptions().upsert(true));
        records.deleteMany(new Document());
        streams.deleteMany(ne("_id", REWIND));
    }

    boolean forgetting() {
        return streams.find(eq("_id", REWIND)).first() != null;
    }

    /** How many cannot be handled; those that wait behind them are not counted. */
    long parked() {
        return records.countDocuments(exists("why"));
    }

    private static Waiting read(Document document) {
        return new Waiting(
                document.getString("_id"),
                document.getString("topic"),
                document.get("value", Binary.class),
                document.getString("trace"),
                document.getString("why"));
    }
}
