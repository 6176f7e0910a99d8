package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Tile;
import org.springframework.stereotype.Component;

/**
 * The log itself: its entries by index, from 0, without a gap. Those that were appended together
 * lie in chunks, one document each.
 */
@Component
public class LogEntries {
    private static final int CHUNK = Tile.FULL;

    /** Some 16 MB; a second of what the log takes at most. */
    private static final int RECENT = 16_384;

    private static final String ID = "_id";
    private static final String END = "end";
    private static final String SERVICE = "service";
    private static final String POSITION = "position";
    private static final String LEAF_HASHES = "leafHashes";
    private static final String ENTRIES = "entries";

    private final MongoCollection<Document> entries;
    private final RecentEntries recent = new RecentEntries(RECENT);

    public LogEntries(MongoDatabase database) {
        this.entries = Durable.of(database).getCollection("entries");
        entries.createIndex(Indexes.ascending(SERVICE, POSITION), new IndexOptions().unique(true));
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

        static Stored of(
                long index,
                Context context,
                long position,
                String stream,
                long counter,
                byte[] bytes) {
            return new Stored(
                    index,
                    context,
                    position,
                    stream,
                    counter,
                    bytes,
                    MerkleTree.leafHash(bytes),
                    digest(bytes));
        }

        /**
         * As {@link org.qunzhi.ledger.LogEntry#digest}, of what need not be written again for it.
         */
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
     * the chunks before it.
     */
    void append(List<Stored> next) {
        entries.insertMany(chunks(next).stream().map(LogEntries::document).toList());
        recent.put(next);
    }

    /** As many as are known here at least; the store may have more of another instance. */
    long sizeKnown() {
        return recent.end();
    }

    /** What was appended a moment ago is not known any more. */
    void forget() {
        recent.clear();
    }

    /** Entries from one index to before another, in order; ends early where the log does. */
    public List<Stored> range(long from, long to) {
        var known = recent.range(from, to);
        if (!known.isEmpty()) return known;
        var found = new ArrayList<Stored>();
        for (var chunk : entries.find(between(from, to)).sort(ascending(ID))) {
            for (var entry : stored(chunk)) {
                if (entry.index() >= from && entry.index() < to) found.add(entry);
            }
        }
        return found;
    }

    /** The leaf hashes of the same, one behind the other, where all were appended just now. */
    Optional<byte[]> recentLeafHashes(long from, long to) {
        var known = recent.range(from, to);
        if (known.isEmpty()) return Optional.empty();
        var hashes = new ByteArrayOutputStream(known.size() * MerkleTree.HASH_LENGTH);
        known.forEach(entry -> hashes.writeBytes(entry.leafHash()));
        return Optional.of(hashes.toByteArray());
    }

    /** The same, of any, as they are stored. */
    byte[] leafHashes(long from, long to) {
        var known = recentLeafHashes(from, to);
        if (known.isPresent()) return known.get();
        var hashes = new ByteArrayOutputStream();
        for (var chunk :
                entries.find(between(from, to))
                        .sort(ascending(ID))
                        .projection(Projections.include(LEAF_HASHES))) {
            long first = chunk.getLong(ID);
            var all = chunk.get(LEAF_HASHES, Binary.class).getData();
            long end = first + all.length / MerkleTree.HASH_LENGTH;
            int skipped = offset(Math.max(from, first) - first);
            hashes.write(all, skipped, offset(Math.min(to, end) - first) - skipped);
        }
        return hashes.toByteArray();
    }

    private static int offset(long entries) {
        return (int) entries * MerkleTree.HASH_LENGTH;
    }

    /** How many there are. */
    public long size() {
        var last = entries.find().sort(descending(ID)).projection(Projections.include(END)).first();
        return last == null ? 0 : last.getLong(END);
    }

    /**
     * The last entry of each stream that has one in this part, by name; the store sorts, so that
     * nothing here grows with the log. To be closed.
     */
    public MongoCursor<Last> lasts(long from, long to) {
        return entries.aggregate(
                        List.of(
                                Aggregates.match(between(from, to)),
                                Aggregates.sort(ascending(ID)),
                                Aggregates.unwind("$" + ENTRIES),
                                Aggregates.match(
                                        and(
                                                gte(ENTRIES + ".index", from),
                                                lt(ENTRIES + ".index", to))),
                                Aggregates.group(
                                        "$" + ENTRIES + ".stream",
                                        Accumulators.last("counter", "$" + ENTRIES + ".counter"),
                                        Accumulators.last("digest", "$" + ENTRIES + ".digest")),
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

    /** Chunks that have a part in this. */
    private static Bson between(long from, long to) {
        return and(gt(ID, from - CHUNK), lt(ID, to), gt(END, from));
    }

    public OptionalLong indexOf(Context context, long position) {
        var chunk =
                entries.find(and(eq(SERVICE, context.code()), lte(POSITION, position)))
                        .sort(descending(POSITION))
                        .projection(Projections.include(POSITION, END))
                        .first();
        if (chunk == null) return OptionalLong.empty();
        long index = chunk.getLong(ID) + position - chunk.getLong(POSITION);
        return index < chunk.getLong(END) ? OptionalLong.of(index) : OptionalLong.empty();
    }

    /**
     * Of one service and within one tile, where positions follow each other as indexes do. Two
     * writers can only clash on the first index of a chunk, since each begins where one ends.
     */
    private static List<List<Stored>> chunks(List<Stored> next) {
        var chunks = new ArrayList<List<Stored>>();
        List<Stored> chunk = new ArrayList<>();
        for (var entry : next) {
            if (!chunk.isEmpty() && !follows(chunk.getLast(), entry)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
            }
            chunk.add(entry);
        }
        if (!chunk.isEmpty()) chunks.add(chunk);
        return chunks;
    }

    private static boolean follows(Stored last, Stored next) {
        return next.index() % CHUNK != 0
                && next.context() == last.context()
                && next.position() == last.position() + 1;
    }

    private static Document document(List<Stored> chunk) {
        var first = chunk.getFirst();
        var hashes = new ByteArrayOutputStream(chunk.size() * MerkleTree.HASH_LENGTH);
        chunk.forEach(entry -> hashes.writeBytes(entry.leafHash()));
        return new Document(ID, first.index())
                .append(END, chunk.getLast().index() + 1)
                .append(SERVICE, first.context().code())
                .append(POSITION, first.position())
                .append(LEAF_HASHES, new Binary(hashes.toByteArray()))
                .append(ENTRIES, chunk.stream().map(LogEntries::document).toList());
    }

    private static Document document(Stored entry) {
        return new Document("index", entry.index())
                .append("stream", entry.stream())
                .append("counter", entry.counter())
                .append("digest", entry.digest())
                .append("bytes", new Binary(entry.bytes()));
    }

    private static List<Stored> stored(Document chunk) {
        var hashes = chunk.get(LEAF_HASHES, Binary.class).getData();
        var context = Contexts.of(chunk.getString(SERVICE)).orElseThrow();
        var found = new ArrayList<Stored>();
        for (var entry : chunk.getList(ENTRIES, Document.class)) {
            int i = found.size();
            found.add(
                    new Stored(
                            entry.getLong("index"),
                            context,
                            chunk.getLong(POSITION) + i,
                            entry.getString("stream"),
                            entry.getLong("counter"),
                            entry.get("bytes", Binary.class).getData(),
                            Arrays.copyOfRange(hashes, offset(i), offset(i + 1L)),
                            entry.getString("digest")));
        }
        return found;
    }
}
