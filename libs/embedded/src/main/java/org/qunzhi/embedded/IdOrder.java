package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** The index of {@code _id}: the collection itself, which lies in that order. */
final class IdOrder extends Index<Object> implements Ordered {
    private static final List<FieldPath> ID = List.of(FieldPath.of("_id"));
    private final MVMap<Object, Document> data;

    IdOrder(String name, List<IndexKey> keys, MVMap<Object, Document> data) {
        super(name, keys, false);
        this.data = data;
    }

    @Override
    public List<FieldPath> fields() {
        return ID;
    }

    @Override
    public boolean hasMany() {
        return false;
    }

    @Override
    public boolean holdsAll() {
        return true;
    }

    @Override
    public long count(Span span) {
        return index(span.to()) - index(span.from());
    }

    private long index(SortKey key) {
        long index = data.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public Stream<Object> positions(Span span, boolean descending) {
        return Ordered.stream(cursor(span, descending));
    }

    @Override
    public Stream<Document> documents(Span span, boolean descending) {
        var cursor = cursor(span, descending);
        return Ordered.stream(cursor).map(_ -> cursor.getValue());
    }

    private Cursor<Object, Document> cursor(Span span, boolean descending) {
        return descending
                ? data.cursor(span.to(), span.from(), true)
                : data.cursor(span.from(), span.to(), false);
    }

    private static Object id(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public Object getPosition(Document document) {
        return id(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (data.containsKey(id(document)))
            throw new DuplicateKeyError(
                    this, collection, getKeys(), getKeyValues(document).iterator().next());
    }

    /** The document is in its place already. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public Object remove(Document document) {
        return id(document);
    }

    @Override
    public void checkUpdate(Document old, Document document, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(
            Document old, Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return data.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}

    @Override
    public boolean isUnique() {
        return true;
    }
}
