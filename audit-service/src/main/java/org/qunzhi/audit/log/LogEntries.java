package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.LogEntry;
import org.springframework.stereotype.Component;

/** The log itself: its entries by index, from 0, without a gap. */
@Component
public class LogEntries {
    private final MongoCollection<Document> entries;

    public LogEntries(MongoDatabase database) {
        this.entries = Durable.of(database).getCollection("entries");
        entries.createIndex(
                Indexes.ascending("service", "position"), new IndexOptions().unique(true));
    }

    /** An entry as it is stored; {@code bytes} are what its leaf hash is over. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and kept by nobody
    public record Stored(
            long index,
            Context context,
            long position,
            String stream,
            long counter,
            byte[] bytes,
            byte[] leafHash,
            String digest) {

        static Stored of(long index, Context context, LogEntry entry) {
            return new Stored(
                    index,
                    context,
                    entry.position(),
                    entry.stream(),
                    entry.counter(),
                    entry.bytes(),
                    entry.leafHash(),
                    entry.digest());
        }
    }

    /**
     * Compare-and-append: fails where somebody else has written one of the indexes, having inserted
     * those before it.
     */
    void append(List<Stored> next) {
        entries.insertMany(next.stream().map(LogEntries::document).toList());
    }

    /**
     * Entries from one index to before another, in order; ends early where the log does. Asked by
     * exact ids, since the embedded store finds a range by reading everything.
     */
    public List<Stored> range(long from, long to) {
        var indexes = LongStream.range(from, to).boxed().toList();
        var found = new ArrayList<Stored>();
        for (var document : entries.find(in("_id", indexes))) {
            found.add(stored(document));
        }
        found.sort(Comparator.comparingLong(Stored::index));
        return found;
    }

    public OptionalLong indexOf(Context context, long position) {
        var found =
                entries.find(and(eq("service", context.code()), eq("position", position))).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong("_id"));
    }

    private static Document document(Stored entry) {
        return new Document("_id", entry.index())
                .append("service", entry.context().code())
                .append("position", entry.position())
                .append("stream", entry.stream())
                .append("counter", entry.counter())
                .append("bytes", new Binary(entry.bytes()))
                .append("leafHash", new Binary(entry.leafHash()))
                .append("digest", entry.digest());
    }

    private static Stored stored(Document entry) {
        return new Stored(
                entry.getLong("_id"),
                Contexts.of(entry.getString("service")).orElseThrow(),
                entry.getLong("position"),
                entry.getString("stream"),
                entry.getLong("counter"),
                entry.get("bytes", Binary.class).getData(),
                entry.get("leafHash", Binary.class).getData(),
                entry.getString("digest"));
    }
}
