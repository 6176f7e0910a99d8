package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection whose queries go by the indexes it has; without one they look at everything. */
final class OrderedCollection extends H2Collection {
    private static final Document EVERYTHING = new Document();
    private final MVMap<Object, Document> data;

    /** Guarded by this, as every query and every change is. */
    private boolean changing;

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
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var indexes = indexes();
        if (indexes.isEmpty() || (orderBy != null && orderBy.containsKey("$natural")))
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        var order = SortOrder.of(orderBy);
        long wanted = limit <= 0 ? 0 : (long) numberToSkip + limit;
        var found = new Plan(Filter.of(query), order, indexes, data).documents(wanted);
        // A change is made in the very document that was found, while others may still read it.
        if (changing) found = found.map(Document::cloneDeeply);
        return matchDocumentsFromStream(
                found, EVERYTHING, null, numberToSkip, limit, batchSize, fieldSelector);
    }

    private List<Ordered> indexes() {
        return getIndexes().stream().map(Ordered.class::cast).filter(Ordered::holdsAll).toList();
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        changing = true;
        try {
            return super.updateDocuments(
                    selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            changing = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query);
        } finally {
            changing = false;
        }
    }
}
