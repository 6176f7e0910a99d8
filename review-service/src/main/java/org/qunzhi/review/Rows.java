package org.qunzhi.review;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.qunzhi.platform.lists.Table;

/** Documents by key, written so that a repeated event and one from another stream do no harm. */
public final class Rows {
    private final MongoCollection<Document> collection;

    public Rows(MongoDatabase database, String name) {
        collection = database.getCollection(name);
    }

    /** Sets these fields and leaves the others. */
    public void set(String id, Document fields) {
        collection.updateOne(
                eq("_id", id), new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    public Optional<Document> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** In order of their keys. */
    public List<Document> where(String field, Object value) {
        return collection
                .find(eq(field, value))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** What a list over these rows may be asked for. */
    public <T> Table<T> table() {
        return new Table<>(collection);
    }

    public void drop() {
        collection.deleteMany(new Document());
    }
}
