package org.qunzhi.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.qunzhi.embedded.EmbeddedMongo;

/** An embedded store with as many databases as a test wants. */
public final class Store implements AutoCloseable {
    private final EmbeddedMongo server;
    private final MongoClient client;
    private int databases;

    private Store(EmbeddedMongo server) {
        this.server = server;
        this.client = MongoClients.create(server.uri());
    }

    public static Store in(Path folder) {
        return new Store(EmbeddedMongo.start(folder, 0));
    }

    public MongoDatabase database() {
        return client.getDatabase("qunzhi-test-" + databases++);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
