package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.MerkleTree;
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
            var bytes = entry.bytes();
            return new Stored(
                    index,
                    context,
                    entry.position(),
                    entry.stream(),
                    entry.counter(),
                    bytes,
                    MerkleTree.leafHash(bytes),
                    digest(bytes));
        }

        /** As {@link LogEntry#digest}, of what need not be written again for it. */
        private static String digest(byte[] bytes) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** A stream's last entry within a part of the log. */
    public record Last(String stream, long counter, String digest) {}

    /**
     * Compare-and-append: fails where somebody else has written one of the indexes, having inserted
     * those before it.
     */
    void append(List<Stored> next) {
        entries.insertMany(next.stream().map(LogEntries::document).toList());
    }

    /** Entries from one index to before another, in order; ends early where the log does. */
    public List<Stored> range(long from, long to) {
        var found = new ArrayList<Stored>();
        for (var document : entries.find(between(from, to)).sort(ascending("_id"))) {
            found.add(stored(document));
        }
        return found;
    }

    /** The leaf hashes of the same, as they are stored, one behind the other. */
    byte[] leafHashes(long from, long to) {
        var hashes = new ByteArrayOutputStream();
        for (var document :
                entries.find(between(from, to))
                        .sort(ascending("_id"))
                        .projection(Projections.include("leafHash"))) {
            hashes.writeBytes(document.get("leafHash", Binary.class).getData());
        }
        return hashes.toByteArray();
    }

    /** How many there are. */
    public long size() {
        var last =
                entries.find()
                        .sort(descending("_id"))
                        .projection(Projections.include("_id"))
                        .first();
        return last == null ? 0 : last.getLong("_id") + 1;
    }

    /**
     * The last entry of each stream that has one in this part, by name; the store sorts, so that
     * nothing here grows with the log. To be closed.
     */
    public MongoCursor<Last> lasts(long from, long to) {
        return entries.aggregate(
                        List.of(
                                Aggregates.match(between(from, to)),
                                Aggregates.project(
                                        Projections.include("stream", "counter", "digest")),
                                Aggregates.sort(ascending("_id")),
                                Aggregates.group(
                                        "$stream",
                                        Accumulators.last("counter", "$counter"),
                                        Accumulators.last("digest", "$digest")),
                                Aggregates.sort(ascending("_id"))))
                .allowDiskUse(true)
                .map(
                        last ->
                                new Last(
                                        last.getString("_id"),
                                        last.getLong("counter"),
                                        last.getString("digest")))
                .iterator();
    }

    private static Bson between(long from, long to) {
        return and(gte("_id", from), lt("_id", to));
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
