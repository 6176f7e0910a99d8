package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk. Its keys are the fields' {@link SortKey}s and, unless they are unique, the
 * document's {@code _id}; all ascending, since it can be read from the end. Queries do not come to
 * it by themselves ({@link #canHandle}): {@link Plan} chooses.
 */
final class SortedIndex extends Index<Object> implements Ordered {
    /** Before all keys; there once a document had an array in a field of the index. */
    private static final SortKey MANY = new SortKey((byte) 0);

    /** So that no key is the beginning of another. */
    private static final SortKey END = new SortKey((byte) 1);

    private final MVMap<SortKey, Object> map;
    private final MVMap<Object, Document> data;
    private final List<FieldPath> fields;
    private final boolean unique;

    SortedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            MVMap<SortKey, Object> map,
            MVMap<Object, Document> data) {
        super(name, keys, sparse);
        this.unique = unique;
        this.map = map;
        this.data = data;
        this.fields = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
    }

    @Override
    public List<FieldPath> fields() {
        return fields;
    }

    @Override
    public boolean hasMany() {
        return map.containsKey(MANY);
    }

    @Override
    public boolean holdsAll() {
        return !isSparse();
    }

    @Override
    public long count(Span span) {
        return index(span.to()) - index(span.from());
    }

    private long index(SortKey key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public Stream<Object> positions(Span span, boolean descending) {
        var cursor =
                descending
                        ? map.cursor(span.to(), span.from(), true)
                        : map.cursor(span.from(), span.to(), false);
        return Ordered.stream(cursor).map(_ -> cursor.getValue());
    }

    @Override
    public Stream<Document> documents(Span span, boolean descending) {
        return positions(span, descending).map(data::get);
    }

    private Set<SortKey> keysOf(Document document) {
        var keys = new TreeSet<SortKey>();
        if (isSparse() && fields.stream().noneMatch(field -> field.any(document, SortedIndex::is)))
            return keys;
        spread(document, 0, SortKey.NOTHING, keys);
        return keys;
    }

    private static boolean is(@Nullable Object value) {
        return !(value instanceof Missing);
    }

    private void spread(Document document, int at, SortKey before, Set<SortKey> into) {
        if (at == fields.size()) {
            into.add(unique ? before.then(END) : before.then(SortKey.of(position(document))));
            return;
        }
        for (var value : new HashSet<>(fields.get(at).keys(document))) {
            spread(document, at + 1, before.then(SortKey.of(value)), into);
        }
    }

    private static Object position(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public Object getPosition(Document document) {
        return position(document);
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Object> collection) {
        checkUpdate(document, document, collection);
    }

    @Override
    public synchronized void checkUpdate(
            Document old, Document document, MongoCollection<Object> collection) {
        if (!unique) return;
        var position = SortKey.of(position(old));
        for (var key : keysOf(document)) {
            var there = map.get(key);
            if (there != null && !SortKey.of(there).equals(position))
                throw new DuplicateKeyError(
                        this, collection, getKeys(), getKeyValues(document).iterator().next());
        }
    }

    @Override
    public synchronized void add(
            Document document, Object position, MongoCollection<Object> collection) {
        if (!hasMany() && fields.stream().anyMatch(field -> field.isMany(document)))
            map.put(MANY, true);
        for (var key : keysOf(document)) map.put(key, position);
    }

    @Override
    public synchronized Object remove(Document document) {
        for (var key : keysOf(document)) map.remove(key);
        return position(document);
    }

    @Override
    public synchronized void updateInPlace(
            Document old, Document document, Object position, MongoCollection<Object> collection) {
        var before = keysOf(old);
        var after = keysOf(document);
        if (before.equals(after)) return;
        remove(old);
        add(document, position, collection);
    }

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
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        map.clear();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }
}
