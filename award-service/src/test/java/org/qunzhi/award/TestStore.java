package org.qunzhi.award;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.UUID;
import org.bson.Document;

/** An embedded store of its own for one test class. */
public final class TestStore implements AutoCloseable {
    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client;
    private final MongoDatabase database;

    public TestStore() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
    }

    public MongoDatabase database() {
        return database;
    }

    public void clear() {
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new Document());
        }
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
