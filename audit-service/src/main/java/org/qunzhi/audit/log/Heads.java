package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The last entry of each stream. Written some time after the entries, from which it can be made
 * again; a later one is never replaced by an earlier one, whoever writes it.
 */
final class Heads {
    private static final int MOST_KNOWN = 100_000;
    private static final int PAGE = 1_000;
    private static final int WRITTEN_AT_ONCE = 100;
    private static final long REST_MILLIS = 30;

    /** An update for each is dear: a stream that goes on soon is written once for all of it. */
    private static final int MOST_UNWRITTEN = 65_536;

    /** So that not too many entries are read again at a start. */
    private static final int PUT_FOR_EACH_UNWRITTEN = 16;

    private final MongoCollection<Document> streams;
    private Map<String, Head> unwritten = new HashMap<>();
    private Map<String, Head> inWriting = Map.of();
    private final int mostUnwritten;
    private int put;
    private final Map<String, Head> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    Heads(MongoDatabase database) {
        this(database, MOST_UNWRITTEN);
    }

    /**
     * @param mostUnwritten streams
     */
    Heads(MongoDatabase database, int mostUnwritten) {
        this.mostUnwritten = mostUnwritten;
        this.streams = Durable.of(database).getCollection("streams");
    }

    record Head(long index, long counter, String digest) {}

    /** Of those streams that have one. */
    Map<String, Head> of(Collection<String> names) {
        var found = new HashMap<String, Head>();
        var unknown = new ArrayList<String>();
        for (var name : names) {
            var head = unwritten.get(name);
            if (head == null) head = inWriting.get(name);
            if (head == null) head = known.get(name);
            if (head == null) unknown.add(name);
            else found.put(name, head);
        }
        for (int from = 0; from < unknown.size(); from += PAGE) {
            read(unknown.subList(from, Math.min(unknown.size(), from + PAGE)), found);
        }
        return found;
    }

    private void read(List<String> names, Map<String, Head> found) {
        for (var stored : streams.find(in("_id", names))) {
            found.put(
                    stored.getString("_id"),
                    new Head(
                            stored.getLong("index"),
                            stored.getLong("counter"),
                            stored.getString("digest")));
        }
    }

    void put(LogEntries.Stored entry) {
        var head = new Head(entry.index(), entry.counter(), entry.digest());
        unwritten.put(entry.stream(), head);
        known.put(entry.stream(), head);
        put++;
    }

    boolean mustBeWritten() {
        return unwritten.size() >= mostUnwritten || put >= PUT_FOR_EACH_UNWRITTEN * mostUnwritten;
    }

    boolean areWritten() {
        return unwritten.isEmpty();
    }

    /**
     * Those that are to be written now, once the last ones are; they are known here until the next
     * time.
     */
    Map<String, Head> begin() {
        inWriting = unwritten;
        unwritten = new HashMap<>();
        put = 0;
        return inWriting;
    }

    /** On any thread, with rests, so that what is logged meanwhile does not wait for all of it. */
    void write(Map<String, Head> begun, Meanwhile.Rest rest) {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        var upsert = new UpdateOptions().upsert(true);
        begun.forEach(
                (stream, head) ->
                        writes.add(
                                new UpdateOneModel<>(
                                        and(eq("_id", stream), lt("index", head.index())),
                                        combine(
                                                set("index", head.index()),
                                                set("counter", head.counter()),
                                                set("digest", head.digest())),
                                        upsert)));
        for (int from = 0; from < writes.size(); from += WRITTEN_AT_ONCE) {
            writePage(writes.subList(from, Math.min(writes.size(), from + WRITTEN_AT_ONCE)));
            rest.take(REST_MILLIS);
        }
    }

    private void writePage(List<UpdateOneModel<Document>> page) {
        try {
            streams.bulkWrite(page, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // Where a later head stands the update finds nothing and the insert clashes.
            boolean later =
                    e.getWriteConcernError() == null
                            && e.getWriteErrors().stream()
                                    .allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!later) throw e;
        }
    }

    void forget() {
        unwritten.clear();
        inWriting = Map.of();
        put = 0;
        known.clear();
    }
}
