package org.qunzhi.audit.streamlist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.ledger.LeafHashes;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.springframework.stereotype.Component;

/**
 * The lines of the lists, 256 to a page, each page with the root over its lines. A page of the same
 * list is the same whoever makes it.
 */
@Component
class ListPages {
    static final int LINES = 256;
    private static final int BITS = 8;

    private final MongoCollection<Document> pages;

    ListPages(MongoDatabase database) {
        pages = Durable.of(database).getCollection("streamListPages");
        pages.createIndex(ascending("list", "first"), new IndexOptions().unique(true));
    }

    /** What tells a list from another that was begun for the same day. */
    static String id(LocalDate day, long size) {
        return day + "/" + size;
    }

    private static String id(StreamList list) {
        return id(list.day(), list.size());
    }

    void write(String list, long page, List<ListLine> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        pages.replaceOne(
                eq("_id", "%s/%012d".formatted(list, page)),
                new Document("list", list)
                        .append("page", page)
                        .append("first", lines.getFirst().stream())
                        .append("root", new Binary(root(lines)))
                        .append("lines", text.toString()),
                new ReplaceOptions().upsert(true));
    }

    private static byte[] root(List<ListLine> lines) {
        return MerkleTree.root(lines.stream().map(ListLine::leafHash).toList());
    }

    /** Whether all of its lines are here. */
    boolean has(StreamList list) {
        long last = (list.streams() - 1) / LINES;
        return list.streams() == 0
                || pages.find(eq("_id", "%s/%012d".formatted(id(list), last))).first() != null;
    }

    /** Its lines in order, page by page; to be closed. */
    MongoCursor<List<ListLine>> read(StreamList list) {
        return pages.find(eq("list", id(list)))
                .sort(ascending("first"))
                .batchSize(16)
                .map(ListPages::lines)
                .iterator();
    }

    /** A line and its place in the list. */
    record Found(long index, ListLine line) {}

    Optional<Found> find(StreamList list, String stream) {
        var page =
                pages.find(and(eq("list", id(list)), lte("first", stream)))
                        .sort(descending("first"))
                        .first();
        if (page == null) return Optional.empty();
        var lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stream().equals(stream)) {
                return Optional.of(new Found(page.getLong("page") * LINES + i, lines.get(i)));
            }
        }
        return Optional.empty();
    }

    /** The hashes over its lines. */
    NodeHashes hashes(StreamList list) {
        var roots = roots(list);
        var ofPages = NodeHashes.over(LeafHashes.of(roots));
        return (level, index) -> {
            if (level >= BITS) return ofPages.hash(level - BITS, index);
            long page = (index << level) / LINES;
            var lines = lines(page(list, page)).stream().map(ListLine::leafHash).toList();
            long within = index - ((page * LINES) >>> level);
            return NodeHashes.over(LeafHashes.of(lines)).hash(level, within);
        };
    }

    private List<byte[]> roots(StreamList list) {
        var roots = new ArrayList<byte[]>();
        for (var page :
                pages.find(eq("list", id(list)))
                        .sort(ascending("first"))
                        .projection(Projections.include("root"))) {
            roots.add(page.get("root", Binary.class).getData());
        }
        return roots;
    }

    private Document page(StreamList list, long page) {
        var found = pages.find(eq("_id", "%s/%012d".formatted(id(list), page))).first();
        if (found == null) throw new IllegalStateException("no page " + page + " of " + list);
        return found;
    }

    private static List<ListLine> lines(Document page) {
        return page.getString("lines")
                .lines()
                .map(line -> ListLine.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Drops what was begun for these days or before and is none of the lists to keep. */
    void keepOnly(Collection<StreamList> kept, LocalDate until) {
        var ids = kept.stream().map(ListPages::id).toList();
        for (var list : pages.distinct("list", String.class)) {
            var day = LocalDate.parse(list.substring(0, list.indexOf('/')));
            if (!day.isAfter(until) && !ids.contains(list)) pages.deleteMany(eq("list", list));
        }
    }
}
