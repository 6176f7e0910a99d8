package org.qunzhi.plan;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.qunzhi.embedded.EmbeddedMongo;

/** A database of a test's own in an embedded store. */
public final class Database implements AutoCloseable {
    private final EmbeddedMongo store;
    private final MongoClient client;

    public Database(Path folder) {
        store = EmbeddedMongo.start(folder, 0);
        client = MongoClients.create(store.uri());
    }

    public MongoDatabase fresh() {
        return client.getDatabase("qunzhi-test-" + UUID.randomUUID());
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
