package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
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
        return new OrderedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }
}
