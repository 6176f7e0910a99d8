package org.qunzhi.registration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.qunzhi.embedded.EmbeddedMongo;

/** An embedded store with a database of its own, for one test class. */
public final class Store implements AutoCloseable {
    private final EmbeddedMongo mongo;
    private final MongoClient client;

    public Store(Path folder) {
        mongo = EmbeddedMongo.start(folder, 0);
        client = MongoClients.create(mongo.uri());
    }

    public MongoDatabase database() {
        return client.getDatabase("qunzhi-test-" + UUID.randomUUID());
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
