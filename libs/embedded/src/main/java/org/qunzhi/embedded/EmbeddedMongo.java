package org.qunzhi.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A store that speaks MongoDB's protocol, in this JVM and on disk: good to try the platform and to
 * test it. What a writer was told is written survives a kill.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the store in a folder and listens on the loopback interface.
     *
     * @param dir made where it is missing; at most one server at a time works in it
     * @param port 0 for a free one
     */
    public static EmbeddedMongo start(Path dir, int port) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = new MongoServer(DurableBackend.open(dir.resolve("store.mv")));
        server.bind(LOOPBACK, port);
        return new EmbeddedMongo(server, server.getLocalAddress().getPort());
    }

    public String uri() {
        return "mongodb://" + LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
