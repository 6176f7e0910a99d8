package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Collections that lie in the order of their ids, with the indexes that they were given. */
final class OrderedDatabase extends H2Database {
    private final MVStore store;

    OrderedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before super(): it opens the collections that are there already.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        MVMap<String, Object> meta =
                store.openMap("meta." + getFullCollectionNamespace(collectionName));
        return new OrderedCollection(
                this, collectionName, options, data(collectionName), meta, cursorRegistry);
    }

    /** The server's own collections have ids of another kind. */
    private MVMap<Object, Document> data(String collection) {
        var map = new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE);
        if (!collection.startsWith("system.")) map = map.keyType(IdType.INSTANCE);
        return store.openMap("databases." + getFullCollectionNamespace(collection), map);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        forget(former(collection, name));
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id"))
            return new IdOrder(name, keys, data(collection));
        return new SortedIndex(name, keys, sparse, true, index(collection, name), data(collection));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(
                name, keys, sparse, false, index(collection, name), data(collection));
    }

    private MVMap<SortKey, Object> index(String collection, String name) {
        return store.openMap(
                sorted(collection, name),
                new MVMap.Builder<SortKey, Object>().keyType(KeyType.INSTANCE));
    }

    private String sorted(String collection, String name) {
        return getFullCollectionNamespace(collection) + "._sorted_" + name;
    }

    /** Where stores from before kept it; from the documents it is made anew. */
    private String former(String collection, String name) {
        return getFullCollectionNamespace(collection) + "._index_" + name;
    }

    private void forget(String map) {
        if (store.hasMap(map)) store.removeMap(map);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String indexName) {
        super.dropIndex(collection, indexName);
        forget(sorted(collection.getCollectionName(), indexName));
    }

    /** By itself the server looks at every document to aggregate some of them. */
    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        var answer =
                command.equalsIgnoreCase("aggregate") ? aggregated(query, databases, oplog) : null;
        return answer != null
                ? answer
                : super.handleCommand(channel, command, query, databases, oplog);
    }

    private @Nullable Document aggregated(Document query, DatabaseResolver databases, Oplog oplog) {
        if (!(query.get("aggregate") instanceof String name)) return null;
        var pipeline = Aggregation.parse(query.get("pipeline"));
        if (pipeline.isEmpty() || !(pipeline.getFirst().get("$match") instanceof Document match))
            return null;
        var collection = resolveCollection(name, false);
        if (collection == null) return null;
        var rest = pipeline.subList(1, pipeline.size());
        var aggregation = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
        aggregation.validate(query);
        var matched = collection.handleQuery(new QueryParameters(match, 0, limit(rest)));
        var result = aggregation.runStages(StreamSupport.stream(matched.spliterator(), false));
        var cursor =
                new Document("id", 0L)
                        .append("ns", getFullCollectionNamespace(name))
                        .append("firstBatch", result);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** Counting stops where it has enough. */
    private static int limit(List<Document> rest) {
        return !rest.isEmpty() && rest.getFirst().get("$limit") instanceof Number limit
                ? limit.intValue()
                : 0;
    }
}
