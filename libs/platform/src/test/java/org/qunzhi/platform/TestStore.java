package org.qunzhi.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunzhi.embedded.EmbeddedMongo;

/**
 * A database of its own for a test: on {@code QUNZHI_TEST_MONGODB_URI} where that is set, else on
 * the embedded store.
 */
public final class TestStore implements AutoCloseable {
    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    public TestStore(Path folder) {
        @Nullable String given = System.getenv("QUNZHI_TEST_MONGODB_URI");
        var own = given == null ? EmbeddedMongo.start(folder, 0) : null;
        embedded = own;
        client = MongoClients.create(own == null ? String.valueOf(given) : own.uri());
        database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        if (embedded == null) database.drop();
        client.close();
        if (embedded != null) embedded.close();
    }
}
