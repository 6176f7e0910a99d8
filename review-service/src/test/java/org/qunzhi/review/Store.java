package org.qunzhi.review;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.qunzhi.embedded.EmbeddedMongo;

/** The embedded store, with a database of its own. */
public final class Store implements AutoCloseable {
    private static final Pattern CLOSED =
            Pattern.compile("((?:personal|sealed)\\.[\\w-]+\\.)[\\w-]+");
    private final EmbeddedMongo server;
    private final MongoClient client;
    private final MongoDatabase database;

    public Store(Path folder) {
        server = EmbeddedMongo.start(folder, 0);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
    }

    public MongoDatabase database() {
        return database;
    }

    /** All that lies in the collections whose names begin so, as JSON lines. */
    public List<String> lines(String prefix) {
        var lines = new ArrayList<String>();
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            if (!name.startsWith(prefix)) continue;
            for (Document document : database.getCollection(name).find()) {
                lines.add(name + " " + document.toJson());
            }
        }
        lines.sort(null);
        return lines;
    }

    /** The same, but for the nonces: a value that is closed twice is another text each time. */
    public List<String> linesButNonces() {
        return lines("").stream().map(line -> CLOSED.matcher(line).replaceAll("$1")).toList();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
