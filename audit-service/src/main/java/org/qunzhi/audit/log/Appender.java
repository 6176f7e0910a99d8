package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;
import org.springframework.stereotype.Component;

/**
 * Appends the contiguous next events of each service to the log.
 *
 * <p>The entries are the truth. Written after them, and repaired from them at a start: the last
 * entry of each stream, then how far that goes. One writer is meant for a log; two clash on an
 * index and the slower one reads on from there, so they cost each other time and harm nothing.
 */
@Component
class Appender {
    static final int BATCH = 256;
    private static final String STATE = "log";

    private final Archive archive;
    private final LogEntries entries;
    private final Pseudonyms pseudonyms;
    private final MongoCollection<Document> streams;
    private final MongoCollection<Document> states;
    private @Nullable LogState state;

    Appender(MongoDatabase database, Archive archive, LogEntries entries, Pseudonyms pseudonyms) {
        this.archive = archive;
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        var durable = Durable.of(database);
        this.streams = durable.getCollection("streams");
        this.states = durable.getCollection("state");
    }

    /** What one pass did. */
    record Pass(LogState state, List<PublishedEvent> logged) {}

    /** At most one batch of each service; empty when nothing waits that could be logged. */
    Pass pass() {
        var before = state == null ? resume() : state;
        var logged = new ArrayList<PublishedEvent>();
        for (var context : Context.values()) {
            var next = archive.next(context, before.position(context) + 1, BATCH);
            if (!next.isEmpty()) {
                before = append(before, next);
                logged.addAll(next);
            }
        }
        state = before;
        return new Pass(before, logged);
    }

    /**
     * What it knew is of no use after a failure.
     *
     * @return false where somebody else wrote the same index first, which is no fault
     */
    boolean forgetAfter(RuntimeException failure) {
        state = null;
        return !(failure instanceof MongoBulkWriteException bulk)
                || bulk.getWriteConcernError() != null
                || bulk.getWriteErrors().stream()
                        .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
    }

    private LogState append(LogState before, List<PublishedEvent> next) {
        var names = next.stream().map(pseudonyms::of).distinct().toList();
        var last = new HashMap<String, String>();
        for (var stream : streams.find(in("_id", names))) {
            last.put(stream.getString("_id"), stream.getString("digest"));
        }
        var made = new ArrayList<Stored>();
        for (var event : next) {
            var stream = pseudonyms.of(event);
            var entry = event.entry(stream, last.getOrDefault(stream, ""));
            made.add(Stored.of(before.size() + made.size(), event.context(), entry));
            last.put(stream, entry.digest());
        }
        entries.append(made);
        return remember(before, made);
    }

    private LogState remember(LogState before, List<Stored> appended) {
        var heads = new HashMap<String, Stored>();
        var after = before;
        for (var entry : appended) {
            heads.put(entry.stream(), entry);
            after = after.with(entry);
        }
        writeHeads(heads);
        states.replaceOne(
                eq("_id", STATE),
                after.document(STATE).append("streamKey", pseudonyms.check()),
                new ReplaceOptions().upsert(true));
        return after;
    }

    private void writeHeads(Map<String, Stored> heads) {
        var upsert = new ReplaceOptions().upsert(true);
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        heads.forEach(
                (stream, head) ->
                        writes.add(
                                new ReplaceOneModel<>(
                                        eq("_id", stream),
                                        new Document("counter", head.counter())
                                                .append("digest", head.digest()),
                                        upsert)));
        streams.bulkWrite(writes);
    }

    /** From what was remembered last, through the entries written since. */
    private LogState resume() {
        var stored = states.find(eq("_id", STATE)).first();
        if (stored != null && !pseudonyms.check().equals(stored.getString("streamKey"))) {
            throw new LogBroken(
                    "the key of the streams' names is not the one that the log began with");
        }
        var resumed = LogState.of(stored);
        while (true) {
            var written = entries.range(resumed.size(), resumed.size() + BATCH);
            if (written.isEmpty()) return resumed;
            resumed = remember(resumed, written);
        }
    }
}
