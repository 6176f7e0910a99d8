package org.qunzhi.standalone.scan;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bson.Document;

/** Where a real MongoDB keeps its files, as far as this machine can read them. */
public final class MongoFiles {

    /**
     * The folder, with everything written so far in it; empty where the server is elsewhere, or
     * nobody lets this process read it.
     */
    public static Optional<Path> of(MongoClient client) {
        var admin = client.getDatabase("admin");
        var options = admin.runCommand(new Document("getCmdLineOpts", 1));
        var parsed = options.get("parsed", new Document());
        var storage = parsed.get("storage", new Document());
        var folder = Path.of(storage.get("dbPath", "/data/db"));
        if (!Files.isReadable(folder.resolve("WiredTiger"))) return Optional.empty();
        admin.runCommand(new Document("fsync", 1));
        return Optional.of(folder);
    }

    private MongoFiles() {}
}
