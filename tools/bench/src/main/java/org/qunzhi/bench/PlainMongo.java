package org.qunzhi.bench;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.Binary;
import org.qunzhi.bench.BenchEvent.ClearNoted;

/** One document an event, unique by stream and sequence; nobody says in what order they are. */
final class PlainMongo implements Appender {
    private final MongoDatabase database;
    private final MongoCollection<Document> events;

    PlainMongo(MongoDatabase database) {
        this.database = database;
        events =
                database.getCollection("plain")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        events.createIndex(Indexes.ascending("stream", "seq"), new IndexOptions().unique(true));
    }

    @Override
    public String name() {
        return "MongoDB, insertOne";
    }

    @Override
    public boolean append(String stream, long sequence, ClearNoted event) {
        try {
            events.insertOne(
                    new Document("stream", stream)
                            .append("seq", sequence)
                            .append("type", "clear-noted")
                            .append("time", new BsonDateTime(System.currentTimeMillis()))
                            .append("data", new Binary(Writers.json(event))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public long last(String stream) {
        var last = events.find(Filters.eq("stream", stream)).sort(Sorts.descending("seq")).first();
        return last == null ? -1 : last.getLong("seq");
    }

    @Override
    public void close() {
        database.drop();
    }
}
