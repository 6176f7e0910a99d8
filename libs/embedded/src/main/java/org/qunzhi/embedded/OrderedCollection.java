package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the map, which is sorted by {@code _id}, where a query asks for a range or an order of
 * whole-number ids; everything else scans and sorts, as the server does by itself.
 */
final class OrderedCollection extends H2Collection {
    private final MVMap<Object, Document> data;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        this.data = data;
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        var order = order(orderBy);
        if (order == 0 || !(data.lastKey() instanceof Long last)) {
            return super.matchDocuments(
                    query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        var from = bound(query, "$gte", "$gt");
        var to = bound(query, "$lte", "$lt");
        var cursor =
                order > 0
                        ? data.cursor(from, to, false)
                        : data.cursor(to == null ? last : to, from, true);
        return matchDocumentsFromStream(
                documents(cursor), query, null, numberToSkip, limit, batchSize, fieldSelector);
    }

    private static int order(@Nullable Document orderBy) {
        if (orderBy == null
                || orderBy.size() != 1
                || !(orderBy.get("_id") instanceof Number direction)) return 0;
        return direction.intValue();
    }

    /** Where to begin; the query itself is still asked about every document. */
    private static @Nullable Long bound(Document query, String inclusive, String exclusive) {
        if (!(query.get("_id") instanceof Document range)) return null;
        if (range.get(inclusive) instanceof Long bound) return bound;
        return range.get(exclusive) instanceof Long bound ? bound : null;
    }

    /** The cursor stands on the key that the stream has just taken. */
    private static Stream<Document> documents(Cursor<Object, Document> cursor) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(_ -> cursor.getValue());
    }
}
