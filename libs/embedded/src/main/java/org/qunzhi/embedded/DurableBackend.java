package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Commits to the file before it answers a write; by itself the backend does so once a second. */
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "aggregate",
                    "create",
                    "createindexes",
                    "drop",
                    "dropdatabase",
                    "dropindexes",
                    "deleteindexes",
                    "renamecollection");

    private DurableBackend(MVStore store) {
        super(store);
    }

    static DurableBackend open(Path file) {
        return new DurableBackend(MVStore.open(file.toString()));
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) return hello(channel, databaseName, query);
        var answer = super.handleCommand(channel, databaseName, command, query);
        if (WRITES.contains(command.toLowerCase(Locale.ROOT))) commit();
        return answer;
    }

    /** The backend knows the greeting by its name before MongoDB 5.0 alone. */
    private Document hello(Channel channel, String databaseName, Document query) {
        var answer = super.handleCommand(channel, databaseName, "isMaster", query);
        answer.put("isWritablePrimary", true);
        return answer;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, getMvStore(), getCursorRegistry());
    }

    private static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            // Before super(): it opens the collections that are there already.
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(
                String collectionName, CollectionOptions options) {
            var name = getFullCollectionNamespace(collectionName);
            return new OrderedCollection(
                    this,
                    collectionName,
                    options,
                    store.openMap("databases." + name),
                    store.openMap("meta." + name),
                    cursorRegistry);
        }
    }
}
